package dev.struktura.desk;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the deals on a page are with: people know clients by name, not deals by number. */
public record ClientNames(Map<UUID, String> byDeal) {

    public ClientNames {
        byDeal = Map.copyOf(byDeal);
    }

    /** Empty for no deal. */
    public String of(@Nullable DealRef deal) {
        return deal == null ? "" : byDeal.getOrDefault(deal.id(), "");
    }
}
