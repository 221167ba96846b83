package dev.struktura.talks;

import dev.struktura.base.FileName;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message.
 *
 * @param type what its content is
 * @param content null when it was not kept
 * @param refused why it was not kept; null when it was
 */
// the bytes only pass through; two files are never compared
@SuppressWarnings("ArrayRecordComponent")
public record IncomingFile(
        String name,
        String type,
        long size,
        byte @Nullable [] content,
        @Nullable Refusal refused) {

    /** The largest file that is kept, in bytes. */
    public static final int LARGEST = 25 * 1024 * 1024;

    /** As many files of a message are kept. */
    public static final int MOST = 50;

    private static final Tika TYPES = new Tika();

    public IncomingFile {
        if ((content == null) != (refused != null)) {
            throw new IllegalArgumentException("kept or refused, and not both");
        }
    }

    /** A file under the name that its sender gave it; the type is told by its content. */
    public static IncomingFile of(String sentName, byte[] content) {
        String type = TYPES.detect(content);
        return content.length > LARGEST
                ? new IncomingFile(cleaned(sentName), type, content.length, null, Refusal.TOO_LARGE)
                : new IncomingFile(cleaned(sentName), type, content.length, content, null);
    }

    /** A file of which it is only known that it was there; its type is not known either. */
    public static IncomingFile refused(String sentName, long size, Refusal why) {
        return new IncomingFile(cleaned(sentName), "application/octet-stream", size, null, why);
    }

    private static String cleaned(String sentName) {
        return FileName.of(sentName).orElse("file").toString();
    }
}
