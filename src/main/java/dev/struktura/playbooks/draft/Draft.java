package dev.struktura.playbooks.draft;

import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process on paper, as it stands.
 *
 * @param process key of the process it is to become a version of
 * @param basedOn the version it was begun from; null for a process that is new or written from nothing
 * @param publishedAs the version it became; null while it is a draft
 * @param version counts its changes, undone ones too, 1 and up
 * @param undoable whether there is a revision before this one
 * @param redoable whether there is a revision after this one
 */
public record Draft(
        DraftId id,
        String process,
        @Nullable Integer basedOn,
        @Nullable Integer publishedAs,
        ProcessDocument document,
        long version,
        boolean undoable,
        boolean redoable,
        Instant createdAt,
        EmployeeId createdBy,
        Instant changedAt,
        EmployeeId changedBy) {

    public boolean isPublished() {
        return publishedAs != null;
    }
}
