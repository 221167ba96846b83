package dev.struktura.handoffs;

import dev.struktura.base.LocalText;
import dev.struktura.deals.DealId;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One passing of a deal from a team to another.
 *
 * @param direct whether it changed hands at once, as the rule of the two teams says
 * @param asked whether a person offered it, rather than a stage that another team answers for
 * @param contested whether it went back so often that those who lead decide
 * @param evidence what the giver showed, by field key
 * @param missing what was asked for and was not there
 * @param answer null while it is open
 */
public record Handoff(
        HandoffId id,
        DealId deal,
        long number,
        String stage,
        Side from,
        Side to,
        HandoffState state,
        boolean direct,
        boolean asked,
        boolean contested,
        Map<String, Object> evidence,
        List<Lacking> missing,
        @Nullable String note,
        Instant offeredAt,
        Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable Answer answer) {

    public Handoff {
        evidence = Map.copyOf(evidence);
        missing = List.copyOf(missing);
    }

    /** A team as it was called then, and somebody of it. */
    public record Side(
            TeamId team, String teamName, @Nullable EmployeeId employee) {}

    /** Something asked for that was not there. */
    public record Lacking(String field, LocalText label) {}

    /**
     * How it ended.
     *
     * @param by null when nobody said it but the time or a rule
     * @param reason a word of {@link ReturnReason}; null unless it was returned
     * @param text what else was said
     * @param took working time of whoever answered, from the offer to the answer
     */
    public record Answer(
            Instant at,
            @Nullable EmployeeId by,
            boolean silent,
            @Nullable String reason,
            @Nullable String text,
            Duration took) {}

    public boolean isOpen() {
        return state == HandoffState.OFFERED;
    }

    public Rule.Pair pair() {
        return new Rule.Pair(from.team(), to.team());
    }
}
