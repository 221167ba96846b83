package dev.struktura.playbooks.change;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Succession;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a process on its way into force, or there, or back.
 *
 * @param draft the draft it was; null when an earlier version is published again
 * @param document what is published
 * @param number the version it became; null before
 * @param previous the version deals began in until then; null for a new process
 * @param reason why
 * @param confirmedBy the second person; null when one was enough, or is waited for
 * @param begunAt when it was published; null before
 * @param inFlight how many deals were led by earlier versions then
 * @param stretch how often the deals in flight were walked through
 * @param after the last deal looked at
 */
public record Publication(
        PublicationId id,
        @Nullable DraftId draft,
        ProcessDocument document,
        @Nullable Integer number,
        @Nullable Integer previous,
        Plan plan,
        State state,
        String reason,
        JournalEntry.Actor askedBy,
        Instant askedAt,
        JournalEntry.@Nullable Actor confirmedBy,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        int inFlight,
        int stretch,
        @Nullable UUID after) {

    /** How long it can be taken back. */
    public static final Duration REGRET = Duration.ofDays(1);

    /** Where it stands. */
    public enum State {
        /** A second person is to agree. */
        WAITING,
        /** It is published, deals in flight follow. */
        RUNNING,
        DONE,
        /** What the deals began in before is published again, and deals go back to it. */
        RETURNING,
        TAKEN_BACK,
        CANCELLED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public String process() {
        return document.key();
    }

    /** Whether it can be taken back at a moment, as far as time goes. */
    public boolean canBeTakenBack(Instant now) {
        return (state == State.DONE || state == State.RUNNING)
                && previous != null
                && begunAt != null
                && now.isBefore(begunAt.plus(REGRET));
    }

    /** The version it became; it is published already. */
    int became() {
        return Objects.requireNonNull(number, "not published yet");
    }

    /** The version deals began in before; there was one. */
    int replaced() {
        return Objects.requireNonNull(previous, "nothing was there before");
    }

    public boolean isAtWork() {
        return state == State.RUNNING || state == State.RETURNING;
    }

    /** What leads deals in flight to the version. */
    Succession succession(ProcessVersion version) {
        return new Succession(version, plan.mapping(), Reason.of("why.adopted", version.number(), reason));
    }

    Publication confirmed(JournalEntry.Actor by) {
        return new Publication(
                id, draft, document, number, previous, plan, state, reason, askedBy, askedAt, by, null, null, 0, 0,
                null);
    }

    Publication begun(int became, @Nullable Integer before, int deals, Instant now) {
        boolean runs = plan.mode() == Plan.Mode.NOW && deals > 0;
        return new Publication(
                id,
                draft,
                document,
                became,
                before,
                plan,
                runs ? State.RUNNING : State.DONE,
                reason,
                askedBy,
                askedAt,
                confirmedBy,
                now,
                runs ? null : now,
                deals,
                0,
                null);
    }

    Publication in(State other, Instant now) {
        boolean over = other == State.DONE || other == State.TAKEN_BACK || other == State.CANCELLED;
        return at(other, over ? now : null, 0, null);
    }

    /** Further on the way; {@code last} null begins the next walk. */
    Publication past(@Nullable UUID last) {
        return at(state, finishedAt, last == null ? stretch + 1 : stretch, last);
    }

    private Publication at(State other, @Nullable Instant finished, int walk, @Nullable UUID last) {
        return new Publication(
                id,
                draft,
                document,
                number,
                previous,
                plan,
                other,
                reason,
                askedBy,
                askedAt,
                confirmedBy,
                begunAt,
                finished,
                inFlight,
                walk,
                last);
    }
}
