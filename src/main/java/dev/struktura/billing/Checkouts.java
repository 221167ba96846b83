package dev.struktura.billing;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.billing.provider.OpenedPage;
import dev.struktura.billing.provider.PaymentOrder;
import dev.struktura.billing.provider.PaymentProvider;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Pages at payment providers on which invoices are paid. */
@Service
public class Checkouts {

    private static final Logger LOG = LoggerFactory.getLogger(Checkouts.class);
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

    /** The key of the provider that takes what is owed to who issued the invoice; empty when there is none, or nothing is owed. */
    public Optional<String> offeredFor(Invoice invoice) {
        return accounts.of(invoice.entity())
                .map(ProviderAccounts.Account::provider)
                .filter(provider -> isOwed(invoice) && provider.takes(invoice.outstanding()))
                .map(PaymentProvider::key);
    }

    private static boolean isOwed(Invoice invoice) {
        return invoice.awaitsPayment() && invoice.outstanding().isPositive();
    }

    /**
     * A page on which all that is owed can be paid; the one there is already when it still can. The provider is asked outside of any
     * transaction and may tell of the order before we know its page: the order is kept first.
     *
     * @param by null when the client itself wants to pay
     */
    public CheckoutResult open(Invoice invoice, Ways ways, @Nullable Viewer by) {
        Money owed = invoice.outstanding();
        Optional<ProviderAccounts.Account> account = accounts.of(invoice.entity());
        if (account.isEmpty()) {
            return new CheckoutResult.NoProvider();
        }
        if (!isOwed(invoice)) {
            return new CheckoutResult.NothingOwed();
        }
        if (!account.get().provider().takes(owed)) {
            return new CheckoutResult.NotTaken();
        }
        return usable(invoice, account.get())
                .<CheckoutResult>map(CheckoutResult.Opened::new)
                .orElseGet(() -> open(invoice, account.get(), ways, by));
    }

    private Optional<Checkout> usable(Invoice invoice, ProviderAccounts.Account account) {
        Instant now = clock.instant();
        return rows.of(invoice.id()).stream()
                .filter(one -> one.provider().equals(account.provider().key()))
                .filter(one -> one.isOpen(now) && one.amount().equals(invoice.outstanding()))
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
        if (!rows.insert(kept, by)) {
            return new CheckoutResult.OnItsWay();
        }
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
            LOG.warn("{} opens no page for invoice {}: {}", provider, invoice.number(), fault.getMessage());
            rows.refused(kept.id());
            return new CheckoutResult.Refused(String.valueOf(fault.getMessage()));
        }
    }

    /** Those of an invoice, newest first. */
    public List<Checkout> of(InvoiceId invoice) {
        return rows.of(invoice);
    }
}
