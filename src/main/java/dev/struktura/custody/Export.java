package dev.struktura.custody;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way out of the program, or one that has left.
 *
 * @param number what people call it by, 1 and up
 * @param list key of the list, such as {@code clients}
 * @param contacts whether numbers and addresses go along
 * @param lines rows of the file, the heading apart
 * @param hash SHA-256 of the file, in hexadecimal
 * @param fourEyes whether a second person has to agree
 * @param decision null until there is one, and where none is needed
 * @param openUntil until when somebody may agree, then until when the file may be fetched
 */
public record Export(
        ExportId id,
        long number,
        String list,
        Map<String, String> filter,
        boolean contacts,
        String reason,
        int lines,
        int bytes,
        String hash,
        ExportState state,
        boolean fourEyes,
        By asked,
        @Nullable Decision decision,
        Instant openUntil,
        int fetches) {

    /** Who did something, and when. */
    public record By(EmployeeId id, String name, Instant at) {}

    /**
     * What the second person said.
     *
     * @param declinedFor why not; null when they agreed
     */
    public record Decision(By by, @Nullable String declinedFor) {}

    public Export {
        filter = Map.copyOf(filter);
    }

    boolean isOf(Viewer viewer) {
        return asked.id().equals(viewer.id());
    }

    boolean isOpen(ExportState in, Instant at) {
        return state == in && at.isBefore(openUntil);
    }
}
