package dev.struktura.billing;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.billing.provider.OpenedPage;
import dev.struktura.billing.provider.PaymentOrder;
import dev.struktura.billing.provider.ProviderFault;
import dev.struktura.billing.provider.Standing;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Pages at payment providers on which invoices are paid. */
@Service
public class Checkouts {

    private static final Duration VALIDITY = Duration.ofDays(1);

    private final CheckoutRows rows;
    private final ProviderAccounts accounts;
    private final Ids ids;
    private final Clock clock;

    Checkouts(CheckoutRows rows, ProviderAccounts accounts, Ids ids, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Where the client and the provider find us.
     *
     * @param back where the client goes afterwards
     * @param news where providers tell what became of it; the key of the provider is added
     */
    public record Ways(URI back, String news) {}

    /** Whether there is a provider to pay by. */
    public boolean areOffered() {
        return accounts.first().isPresent();
    }

    /**
     * A page on which all that is owed can be paid; the one there is already when it still can. The provider is asked outside of any
     * transaction and may tell of the order before we know its page: the order is kept first.
     *
     * @param by null when the client itself wants to pay
     */
    public CheckoutResult open(Invoice invoice, Ways ways, @Nullable Viewer by) {
        Money owed = invoice.outstanding();
        Optional<ProviderAccounts.Account> account = accounts.first();
        if (account.isEmpty()) {
            return new CheckoutResult.NoProvider();
        }
        if (!invoice.awaitsPayment() || !owed.isPositive()) {
            return new CheckoutResult.NothingOwed();
        }
        if (!account.get().provider().takes(owed)) {
            return new CheckoutResult.NotTaken();
        }
        return usable(invoice, owed)
                .<CheckoutResult>map(CheckoutResult.Opened::new)
                .orElseGet(() -> open(invoice, account.get(), ways, by));
    }

    private Optional<Checkout> usable(Invoice invoice, Money owed) {
        Instant now = clock.instant();
        return rows.of(invoice.id()).stream()
                .filter(one -> one.isOpen(now) && one.amount().equals(owed))
                .findFirst();
    }

    private CheckoutResult open(Invoice invoice, ProviderAccounts.Account account, Ways ways, @Nullable Viewer by) {
        Instant now = clock.instant();
        String provider = account.provider().key();
        Checkout kept = new Checkout(
                new CheckoutId(ids.next()),
                invoice.id(),
                provider,
                invoice.outstanding(),
                null,
                Standing.unheard(invoice.total().currency()),
                null,
                now,
                now.plus(VALIDITY));
        rows.insert(kept, by);
        PaymentOrder order = new PaymentOrder(
                kept.id().value(),
                kept.amount(),
                invoice.number(),
                ways.back(),
                URI.create(ways.news() + provider),
                VALIDITY);
        try {
            OpenedPage page = account.provider().open(order, account.access());
            rows.opened(kept.id(), page);
            return new CheckoutResult.Opened(rows.find(kept.id()).orElseThrow());
        } catch (ProviderFault fault) {
            return new CheckoutResult.Refused(String.valueOf(fault.getMessage()));
        }
    }

    /** Those of an invoice, newest first. */
    public List<Checkout> of(InvoiceId invoice) {
        return rows.of(invoice);
    }
}
