package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.deals.Deal;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares invoices with what clients accepted: an invoice goes out before some of them have chosen their options. */
@Component
public class AcceptedOffers {

    private final Pricing pricing;
    private final InvoiceWriter writer;
    private final Clock clock;

    AcceptedOffers(Pricing pricing, InvoiceWriter writer, Clock clock) {
        this.pricing = pricing;
        this.writer = writer;
        this.clock = clock;
    }

    /** Empty when the client accepted what the invoice asks for, or nothing, or the invoice is settled. */
    public Optional<AcceptedSince> since(Invoice invoice, Deal deal, Viewer viewer) {
        if (!invoice.isInvoice() || !invoice.awaitsPayment()) {
            return Optional.empty();
        }
        return pricing.accepted(Billable.of(deal, clock.instant(), viewer), new Issuer.Wish(invoice.entity(), null))
                .map(priced -> writer.write(invoice.number(), PaperKind.INVOICE, priced))
                .flatMap(accepted -> difference(invoice, accepted));
    }

    private static Optional<AcceptedSince> difference(Invoice invoice, Invoice accepted) {
        Money total = accepted.total();
        boolean untouched = !invoice.paid().isPositive() && !invoice.credited().isPositive();
        if (untouched) {
            return isAlike(invoice.paper().lines(), accepted.paper().lines())
                    ? Optional.empty()
                    : Optional.of(new AcceptedSince.Anew(total));
        }
        if (!total.currency().equals(invoice.due().currency()) || total.equals(invoice.due())) {
            return Optional.empty();
        }
        Money by = invoice.due().minus(total);
        return Optional.of(
                by.isPositive()
                        ? new AcceptedSince.Less(total, Settlement.least(by, invoice.outstanding()))
                        : new AcceptedSince.More(total));
    }

    /** Whether they ask for the same things and money; rates of tax are the business of the day of issue. */
    private static boolean isAlike(List<Paper.Line> one, List<Paper.Line> other) {
        Iterator<Paper.Line> others = other.iterator();
        return one.size() == other.size() && one.stream().allMatch(line -> isAlike(line, others.next()));
    }

    private static boolean isAlike(Paper.Line one, Paper.Line other) {
        return Objects.equals(one.title(), other.title())
                && one.quantity().compareTo(other.quantity()) == 0
                && one.price().equals(other.price())
                && one.sum().equals(other.sum());
    }
}
