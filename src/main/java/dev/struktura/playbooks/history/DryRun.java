package dev.struktura.playbooks.history;

import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft on its way through the journal.
 *
 * @param document the draft as it was when the run was asked for
 * @param months how far back it goes
 * @param since the moment from which on is counted; what was before is led through, too, to know how things stood then
 * @param until the moment at which the run was asked for
 * @param progress how far it is
 * @param result what it has found so far
 */
public record DryRun(
        DryRunId id,
        DraftId draft,
        ProcessDocument document,
        int months,
        Instant since,
        Instant until,
        State state,
        Progress progress,
        DryRunResult result,
        EmployeeId askedBy,
        @Nullable Instant finishedAt) {

    /** How far back a run may go. */
    public static final int MOST_MONTHS = 36;

    public enum State {
        WAITING,
        RUNNING,
        DONE
    }

    /**
     * @param subjects deals of the journal in this time, of all processes
     * @param seen how many of them were looked at
     * @param entries of the journal about them in this time
     * @param after the last that was looked at
     */
    public record Progress(
            int subjects, int seen, long entries, @Nullable UUID after) {

        static final Progress NONE = new Progress(0, 0, 0, null);

        /** In full percents. */
        public int percent() {
            return subjects == 0 ? 0 : (int) Math.min(100, 100L * seen / subjects);
        }
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    DryRun begun(int subjects, long entries) {
        return with(State.RUNNING, new Progress(subjects, 0, entries, null), result, null);
    }

    DryRun past(int more, UUID last, DryRunResult found) {
        Progress further = new Progress(progress.subjects(), progress.seen() + more, progress.entries(), last);
        return with(State.RUNNING, further, found, null);
    }

    DryRun done(Instant at) {
        return with(State.DONE, progress, result, at);
    }

    private DryRun with(State newState, Progress newProgress, DryRunResult found, @Nullable Instant finished) {
        return new DryRun(id, draft, document, months, since, until, newState, newProgress, found, askedBy, finished);
    }
}
