package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.provider.OpenedPage;
import dev.struktura.billing.provider.Standing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page at a payment provider on which one invoice can be paid.
 *
 * @param page null until the provider has opened it
 * @param payment the money that came by it; null until it did
 */
public record Checkout(
        CheckoutId id,
        InvoiceId invoice,
        String provider,
        Money amount,
        @Nullable OpenedPage page,
        Standing standing,
        @Nullable PaymentId payment,
        Instant openedAt,
        Instant endsAt) {

    /** How long a provider may take to open a page. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whether the provider is being asked for the page. */
    public boolean isOnItsWay(Instant now) {
        return page == null && standing.state() == Standing.State.OPEN && now.isBefore(openedAt.plus(PATIENCE));
    }

    /** Whether the client can still pay there. */
    public boolean isOpen(Instant now) {
        return page != null && standing.state() == Standing.State.OPEN && now.isBefore(endsAt);
    }
}
