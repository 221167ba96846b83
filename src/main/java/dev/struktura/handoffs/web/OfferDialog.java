package dev.struktura.handoffs.web;

import dev.struktura.deals.Deal;
import dev.struktura.deals.FieldInput;
import dev.struktura.deals.Handovers;
import dev.struktura.deals.Outcome;
import dev.struktura.structure.TeamId;
import java.util.Map;
import java.util.Objects;

/**
 * What the receiving team asks for before it looks at a deal.
 *
 * @param inputs what can be answered here, by key, with what was typed so far
 */
public record OfferDialog(
        Deal deal, TeamId toTeam, String note, Outcome.GateNotMet gate, Map<String, FieldInput> inputs) {

    public OfferDialog {
        inputs = Map.copyOf(inputs);
    }

    public FieldInput input(Outcome.Missing missing) {
        return Objects.requireNonNull(inputs.get(missing.field()));
    }

    /** Whether it can be typed here, rather than has to happen first. */
    public static boolean isTyped(Outcome.Missing missing) {
        return !missing.field().equals(Handovers.CONTACT);
    }
}
