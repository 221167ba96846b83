package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import java.util.List;
import java.util.UUID;

/**
 * An invoice that money is for beyond doubt.
 *
 * @param amount how much of the money is for it, at most
 */
public record Claim(UUID invoice, Money amount, List<Reason> why) {

    public Claim {
        why = List.copyOf(why);
    }
}
