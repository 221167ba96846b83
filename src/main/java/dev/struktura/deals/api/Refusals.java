package dev.struktura.deals.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what became of a command into the deal or the problem that the contract names. */
final class Refusals {

    private Refusals() {}

    static Deal dealOrProblem(Outcome outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Done(Deal deal) -> deal;
            case Outcome.Nothing nothing -> nothing.deal();
            case Outcome.WrongFacts wrong -> throw Problem.invalid(wrong.violations());
            case Outcome.GateNotMet gate -> throw gateNotMet(gate, locale);
            case Outcome.MoveNotAllowed(String to, List<String> allowed) ->
                throw Problem.of(
                        Problem.Kind.MOVE_NOT_ALLOWED,
                        Reason.of("deals.refused.move-not-allowed", to),
                        Map.of("allowed", allowed));
            case Outcome.StaleVersion(long version) ->
                throw Problem.of(
                        Problem.Kind.STALE_VERSION, Reason.of("deals.refused.stale"), Map.of("version", version));
            case Outcome.NoSuchDeal _ -> throw Problem.notFound();
        };
    }

    private static Problem gateNotMet(Outcome.GateNotMet gate, Locale locale) {
        List<Map<String, Object>> missing = gate.missing().stream()
                .map(one -> Map.<String, Object>of(
                        "field", one.field(),
                        "label", one.label().in(locale),
                        "reason", one.reason()))
                .toList();
        return Problem.of(
                Problem.Kind.GATE_NOT_MET,
                Reason.of("deals.refused.gate", gate.stage().in(locale)),
                Map.of("missing", missing));
    }
}
