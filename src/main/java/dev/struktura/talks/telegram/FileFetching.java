package dev.struktura.talks.telegram;

import dev.struktura.talks.IncomingFile;
import dev.struktura.talks.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches files that were sent to the bot. One that cannot be had does not hold up the message it came with. */
final class FileFetching {

    private static final Logger LOG = LoggerFactory.getLogger(FileFetching.class);
    private static final int ATTEMPTS = 3;

    private FileFetching() {}

    static List<IncomingFile> fetch(BotApi api, List<SentFile> sent) throws InterruptedException {
        List<IncomingFile> files = new ArrayList<>();
        for (SentFile file : sent) {
            files.add(fetch(api, file));
        }
        return files;
    }

    private static IncomingFile fetch(BotApi api, SentFile file) throws InterruptedException {
        if (file.size() > BotApi.LARGEST_FILE) {
            return IncomingFile.refused(file.name(), file.size(), Refusal.TOO_LARGE);
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return api.file(file);
            } catch (IOException e) {
                LOG.warn("a file sent to the bot cannot be fetched, attempt {}: {}", attempt, e.getMessage());
            }
        }
        return IncomingFile.refused(file.name(), file.size(), Refusal.NOT_FETCHED);
    }
}
