package dev.struktura.talks;

import dev.struktura.base.FileName;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message.
 *
 * @param type what its content is
 * @param content null when it was too large to be kept
 */
// the bytes only pass through; two files are never compared
@SuppressWarnings("ArrayRecordComponent")
public record IncomingFile(String name, String type, long size, byte @Nullable [] content) {

    /** The largest file that is kept, in bytes. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private static final Tika TYPES = new Tika();

    /** A file under the name that its sender gave it; the type is told by its content. */
    public static IncomingFile of(String sentName, byte[] content) {
        String name = FileName.of(sentName).orElse("file").toString();
        byte[] kept = content.length > LARGEST ? null : content;
        return new IncomingFile(name, TYPES.detect(content), content.length, kept);
    }
}
