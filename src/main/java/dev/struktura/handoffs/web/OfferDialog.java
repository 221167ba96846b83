package dev.struktura.handoffs.web;

import dev.struktura.deals.Deal;
import dev.struktura.deals.Handovers;
import dev.struktura.deals.Outcome;
import dev.struktura.structure.TeamId;
import java.util.Map;

/** What the receiving team asks for before it looks at a deal, and what was typed so far. */
public record OfferDialog(Deal deal, TeamId toTeam, String note, Outcome.GateNotMet gate, Map<String, Object> typed) {

    public OfferDialog {
        typed = Map.copyOf(typed);
    }

    public String typed(Outcome.Missing missing) {
        return String.valueOf(typed.getOrDefault(missing.field(), ""));
    }

    /** Whether it can be typed here, rather than has to happen first. */
    public static boolean isTyped(Outcome.Missing missing) {
        return !missing.field().equals(Handovers.CONTACT);
    }
}
