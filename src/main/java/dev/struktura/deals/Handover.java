package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.CaseView;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a handoff. */
public sealed interface Handover {

    Scene scene();

    /**
     * Which handoff of which deal, when, and through whom.
     *
     * @param deal as it stands then
     * @param by null when nobody did it but a rule or the time
     */
    record Scene(UUID handoff, CaseView deal, Instant at, JournalEntry.@Nullable Actor by) {}

    /** A team, and somebody of it. */
    record Side(TeamId team, @Nullable EmployeeId employee) {}

    /** The deal changed hands in one moment, as the rule of the two teams says. */
    record HandedAtOnce(Scene scene, Side from, Side to) implements Handover {}

    /**
     * The deal was offered.
     *
     * @param asked whether a person asked for it, rather than a stage that another team answers for
     */
    record Offering(
            Scene scene,
            Side from,
            Side to,
            Passage.ByOffer passage,
            @Nullable String note,
            boolean asked) implements Handover {}

    /** Somebody has it now: {@code silent} when the time was up and nobody had said no. */
    record Accepted(Scene scene, Side to, boolean silent) implements Handover {}

    /** It was given back, and why: a word of a short list, and what a person says. */
    record Returned(Scene scene, String word, String text) implements Handover {}

    /** The offer is over without an answer, as the deal took another way. */
    record Withdrawn(Scene scene, Reason why) implements Handover {}

    /** Somebody else is asked to take it, or somebody else offers it now. */
    record Redirected(Scene scene, Side from, Side to) implements Handover {}
}
