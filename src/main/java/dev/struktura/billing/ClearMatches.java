package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.bank.Claim;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Allocates what is beyond doubt, nobody having to say so. */
@Component
class ClearMatches {

    private final PaymentRows payments;
    private final InvoiceRows invoices;
    private final Ledger ledger;

    ClearMatches(PaymentRows payments, InvoiceRows invoices, Ledger ledger) {
        this.payments = payments;
        this.invoices = invoices;
        this.ledger = ledger;
    }

    /** A claim with its invoice, which nobody else may settle. */
    private record Held(Claim claim, Invoice invoice) {}

    /**
     * Settles what the money is for as far as it is owed.
     *
     * @param by whoever brought the statement; null when it is looked at again by itself
     * @return whether that took any of it
     */
    @Transactional
    public boolean settle(PaymentId id, List<Claim> claims, @Nullable Viewer by) {
        Payment payment = payments.hold(id).orElseThrow();
        if (mayBeKnown(payment, claims)) {
            return false;
        }
        Money left = payment.unallocated();
        for (Held held : held(claims)) {
            Money wanted = Settlement.least(held.claim().amount(), left);
            Money amount = Settlement.most(wanted, held.invoice());
            if (Settlement.refusal(held.invoice(), amount).isEmpty()) {
                ledger.allocate(
                        payment,
                        held.invoice(),
                        amount,
                        Ledger.Say.matched(by, held.claim().why()));
                left = left.minus(amount);
            }
        }
        return left.compareTo(payment.unallocated()) < 0;
    }

    /** Whether somebody may have entered the same money by hand, which a person has to say. */
    private boolean mayBeKnown(Payment payment, List<Claim> claims) {
        return claims.size() == 1
                && payments.noteTwin(
                                payment.id(), new InvoiceId(claims.getFirst().invoice()))
                        .isPresent();
    }

    /** Held by identity, told by deal: others who hold or tell the same ones go the same way. */
    private List<Held> held(List<Claim> claims) {
        List<Held> held = new ArrayList<>();
        claims.stream()
                .sorted(Comparator.comparing(Claim::invoice))
                .forEach(claim -> invoices.hold(new InvoiceId(claim.invoice()))
                        .ifPresent(invoice -> held.add(new Held(claim, invoice))));
        held.sort(Comparator.comparing(one -> one.invoice().deal().id().value()));
        return held;
    }
}
