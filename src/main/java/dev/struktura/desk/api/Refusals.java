package dev.struktura.desk.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.deals.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a deal refused on the way of a completion, as the problem the contract names. */
final class Refusals {

    private Refusals() {}

    static Problem problem(Outcome refusal, Locale locale) {
        return switch (refusal) {
            case Outcome.WrongFacts wrong -> Problem.invalid(wrong.violations());
            case Outcome.GateNotMet gate ->
                Problem.of(
                        Problem.Kind.GATE_NOT_MET,
                        Reason.of("deals.refused.gate", gate.stage().in(locale)),
                        Map.of("missing", missing(gate, locale)));
            case Outcome.MoveNotAllowed(String to, List<String> allowed) ->
                Problem.of(
                        Problem.Kind.MOVE_NOT_ALLOWED,
                        Reason.of("deals.refused.move-not-allowed", to),
                        Map.of("allowed", allowed));
            case Outcome.StaleVersion _ -> Problem.of(Problem.Kind.STALE_VERSION, Reason.of("deals.refused.stale"));
            case Outcome.NoSuchDeal _ -> Problem.notFound();
            case Outcome.Done _, Outcome.Nothing _ ->
                throw new IllegalArgumentException("this is no refusal: " + refusal);
        };
    }

    private static List<Map<String, Object>> missing(Outcome.GateNotMet gate, Locale locale) {
        return gate.missing().stream()
                .map(one -> Map.<String, Object>of(
                        "field", one.field(),
                        "label", one.label().in(locale),
                        "reason", one.reason()))
                .toList();
    }
}
