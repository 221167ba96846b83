package dev.struktura.talks.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A file that was sent to the bot and lies on Telegram's server.
 *
 * @param id by which the server is asked for it
 * @param name as its sender called it; empty for what has no name, such as a photo
 * @param size in bytes, as the server says; 0 when it does not
 */
record SentFile(String id, String name, long size) {

    private static final List<String> KINDS = List.of("document", "video", "audio", "voice");

    /** Of a photo there are several sizes, and the largest is what was sent. */
    static List<SentFile> of(JsonNode message) {
        List<SentFile> files = new ArrayList<>();
        message.path("photo")
                .valueStream()
                .max(Comparator.comparingLong(SentFile::area))
                .ifPresent(photo -> files.add(file(photo)));
        KINDS.stream().map(message::path).filter(JsonNode::isObject).forEach(media -> files.add(file(media)));
        return files.stream().filter(file -> !file.id.isEmpty()).toList();
    }

    private static long area(JsonNode photo) {
        return photo.path("width").asLong(0) * photo.path("height").asLong(0);
    }

    private static SentFile file(JsonNode media) {
        return new SentFile(
                media.path("file_id").asString(""),
                media.path("file_name").asString(""),
                media.path("file_size").asLong(0));
    }
}
