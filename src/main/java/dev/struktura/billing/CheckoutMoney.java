package dev.struktura.billing;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.billing.bank.Payer;
import dev.struktura.billing.provider.ProviderNews;
import dev.struktura.billing.provider.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets our books say what the provider says, however often and in whichever order it says so. */
@Component
class CheckoutMoney {

    private final CheckoutRows rows;
    private final PaymentRows payments;
    private final AllocationRows allocations;
    private final RefundRows refunds;
    private final InvoiceRows invoices;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    CheckoutMoney(
            CheckoutRows rows,
            PaymentRows payments,
            AllocationRows allocations,
            RefundRows refunds,
            InvoiceRows invoices,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.allocations = allocations;
        this.refunds = refunds;
        this.invoices = invoices;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return whether it is about a checkout of this provider, in its currency */
    @Transactional
    public boolean apply(ProviderNews news, String provider, byte[] body) {
        Optional<Checkout> known = rows.hold(new CheckoutId(news.reference()))
                .filter(one -> one.provider().equals(provider))
                .filter(one ->
                        one.amount().currency().equals(news.standing().paid().currency()));
        known.ifPresent(one -> {
            rows.keep(ids.next(), one.id(), new String(body, StandardCharsets.UTF_8), clock.instant());
            Standing holds = one.standing().or(news.standing());
            if (!holds.equals(one.standing())) {
                rows.stands(one.id(), holds);
                settle(one, holds, news.id());
            }
        });
        return known.isPresent();
    }

    private void settle(Checkout checkout, Standing holds, String reference) {
        if (!holds.paid().isPositive()) {
            return;
        }
        PaymentId id = checkout.payment() == null ? take(checkout, holds, reference) : checkout.payment();
        Payment payment = payments.hold(id).orElseThrow();
        Money more = holds.returned().minus(payment.refunded());
        if (more.isPositive()) {
            giveBack(payment, more, holds.at());
        }
    }

    /** Settles the invoice as far as it is owed; what is over waits for somebody to say what it is for. */
    private PaymentId take(Checkout checkout, Standing holds, String reference) {
        Payment payment = new Payment(
                new PaymentId(ids.next()),
                holds.paid(),
                holds.paid(),
                Money.zero(holds.paid().currency()),
                holds.at(),
                Payer.UNKNOWN,
                "",
                reference,
                "provider",
                null,
                clock.instant());
        payments.insert(payment, null);
        rows.paidBy(checkout.id(), payment.id());
        allocate(payment, invoices.hold(checkout.invoice()).orElseThrow(), payment.amount());
        return payment.id();
    }

    private void allocate(Payment payment, Invoice invoice, Money most) {
        Money amount = Settlement.most(most, invoice);
        if (Settlement.refusal(invoice, amount).isEmpty()) {
            ledger.allocate(payment, invoice, amount, Ledger.Say.provider());
        }
    }

    /** First of what settles nothing; then invoices owe again, the one that was settled last first. */
    private void giveBack(Payment payment, Money amount, Instant at) {
        free(payment, amount.minus(payment.unallocated()));
        refunds.insert(new RefundRows.Refund(payment.id(), amount, at, payment.reference()), clock.instant(), null);
        payments.refund(payment.id(), amount);
    }

    private void free(Payment payment, Money wanted) {
        Money missing = wanted;
        for (Allocation part : allocations.of(payment.id()).reversed()) {
            if (missing.isPositive()) {
                Invoice invoice = invoices.hold(part.invoice()).orElseThrow();
                ledger.takeBack(part, invoice, null);
                Money kept = part.amount().minus(Settlement.least(part.amount(), missing));
                missing = missing.minus(part.amount());
                if (kept.isPositive()) {
                    allocate(payment, invoices.hold(part.invoice()).orElseThrow(), kept);
                }
            }
        }
    }
}
