package dev.struktura.billing.bank;

import dev.struktura.base.Reason;
import java.util.List;

/** An invoice that money may be for, with how much speaks for it and what. */
public record Suggestion(Candidate candidate, int score, List<Reason> reasons) {

    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
