package dev.struktura.clients;

import dev.struktura.base.Reason;
import java.util.List;

/** A client that may be the same as another, and what speaks for it: the strongest ground first. */
public record Duplicate(Client client, List<Reason> grounds) {

    public Duplicate {
        grounds = List.copyOf(grounds);
    }
}
