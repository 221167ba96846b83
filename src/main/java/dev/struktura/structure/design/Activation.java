package dev.struktura.structure.design;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.journal.JournalEntry;
import dev.struktura.structure.PlannedTeam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A design on its way into force, or there, or back.
 *
 * @param previous the design that was active before; null when none was
 * @param dueAt when it is to begin
 * @param reason why, in spite of warnings; empty when there were none
 * @param begunAt when its teams were put in force; null before
 * @param teamsBefore the teams that were in force until then
 * @param stretch which kind of things is being moved, counted through all kinds twice
 * @param after the last thing looked at in this stretch
 */
public record Activation(
        ActivationId id,
        DesignId design,
        @Nullable DesignId previous,
        State state,
        Instant dueAt,
        String reason,
        JournalEntry.Actor askedBy,
        Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        List<PlannedTeam> teams,
        List<PlannedTeam> teamsBefore,
        int stretch,
        @Nullable UUID after) {

    /** How long it can be taken back. */
    public static final Duration REGRET = Duration.ofDays(1);

    /** Where it stands. */
    public enum State {
        SCHEDULED,
        /** Its teams are in force, deals and clients follow. */
        RUNNING,
        DONE,
        /** The teams of before are in force again, what was moved goes back. */
        RETURNING,
        /** What came since finds its place among the teams of before. */
        RESETTLING,
        TAKEN_BACK,
        /** When it was due, the checks found errors. */
        REFUSED,
        CANCELLED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Activation {
        teams = List.copyOf(teams);
        teamsBefore = List.copyOf(teamsBefore);
    }

    /** Whether it can be taken back at a moment. */
    public boolean canBeTakenBack(Instant now) {
        return state == State.DONE && begunAt != null && now.isBefore(begunAt.plus(REGRET));
    }

    Activation in(State other, Instant now) {
        boolean over =
                other == State.DONE || other == State.TAKEN_BACK || other == State.REFUSED || other == State.CANCELLED;
        return new Activation(
                id,
                design,
                previous,
                other,
                dueAt,
                reason,
                askedBy,
                askedAt,
                begunAt,
                over ? now : null,
                teams,
                teamsBefore,
                0,
                null);
    }

    Activation begun(Instant now, @Nullable DesignId active, List<PlannedTeam> inForce) {
        return new Activation(
                id, design, active, State.RUNNING, dueAt, reason, askedBy, askedAt, now, null, teams, inForce, 0, null);
    }

    /** Further on the way; {@code last} null begins the next stretch. */
    Activation past(@Nullable UUID last) {
        return new Activation(
                id,
                design,
                previous,
                state,
                dueAt,
                reason,
                askedBy,
                askedAt,
                begunAt,
                finishedAt,
                teams,
                teamsBefore,
                last == null ? stretch + 1 : stretch,
                last);
    }
}
