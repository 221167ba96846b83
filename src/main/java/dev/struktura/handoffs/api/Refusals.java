package dev.struktura.handoffs.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.deals.Outcome;
import dev.struktura.handoffs.Answered;
import dev.struktura.handoffs.Handoff;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what became of a wish into the handoff or the problem that the contract names. */
final class Refusals {

    private Refusals() {}

    static Handoff handoffOrProblem(Answered answered, Locale locale) {
        return switch (answered) {
            case Answered.Done(Handoff handoff) -> handoff;
            case Answered.TooLate(Reason why) -> throw Problem.of(Problem.Kind.CONFLICT, why);
            case Answered.NotYours(Reason why) -> throw Problem.forbidden(why);
            case Answered.Unknown _ -> throw Problem.notFound();
            case Answered.NoSuchTeam _ -> throw Problem.invalid("toTeam", Reason.of("handoffs.invalid.team"));
            case Answered.Refused(Outcome by) -> throw refused(by, locale);
        };
    }

    private static Problem refused(Outcome by, Locale locale) {
        if (by instanceof Outcome.GateNotMet gate) {
            List<Map<String, Object>> missing = gate.missing().stream()
                    .map(one -> Map.<String, Object>of(
                            "field", one.field(), "label", one.label().in(locale), "reason", one.reason()))
                    .toList();
            return Problem.of(
                    Problem.Kind.GATE_NOT_MET,
                    Reason.of("handoffs.refused.evidence", gate.stage().in(locale)),
                    Map.of("missing", missing));
        }
        if (by instanceof Outcome.WrongFacts wrong) {
            return Problem.invalid(wrong.violations());
        }
        throw new IllegalStateException("an offer is refused for its evidence only: " + by);
    }
}
