package dev.struktura.billing;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.deals.Deal;
import dev.struktura.offers.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an invoice says. */
@Component
class InvoiceWriter {

    private static final Set<String> LANGUAGES = Set.of("uk", "ru", "en");

    private final Company company;
    private final Ids ids;

    InvoiceWriter(Company company, Ids ids) {
        this.company = company;
        this.ids = ids;
    }

    /** What is to be paid, and the proposal that lists it. */
    record Price(Money total, @Nullable Proposal proposal) {}

    /** The year whose numbers an invoice of this moment belongs to. */
    int year(Instant at) {
        return LocalDate.ofInstant(at, company.zone()).getYear();
    }

    Invoice write(String number, Billable wanted, Deal deal, Price price) {
        return new Invoice(
                new InvoiceId(ids.next()),
                number,
                new Invoice.DealRef(deal.id(), deal.number()),
                wanted.visit(),
                new Invoice.Buyer(deal.clientName()),
                Invoice.State.OPEN,
                price.total(),
                Money.zero(price.total().currency()),
                wanted.at(),
                dueAt(wanted.at()),
                paper(wanted, deal, price),
                null,
                1);
    }

    /** The end of the last day the client has. */
    private Instant dueAt(Instant issuedAt) {
        return LocalDate.ofInstant(issuedAt, company.zone())
                .plusDays(company.invoiceDays() + 1L)
                .atStartOfDay(company.zone())
                .toInstant()
                .minusSeconds(1);
    }

    private Paper paper(Billable wanted, Deal deal, Price price) {
        String name = wanted.field("legalName");
        String language = wanted.field("language");
        return new Paper(
                Paper.Seller.of(company),
                new Paper.Buyer(
                        name.isEmpty() ? deal.clientName() : name, wanted.field("taxId"), wanted.field("legalAddress")),
                Paper.lines(price.proposal(), price.total()),
                company.vatPercent(),
                LANGUAGES.contains(language) ? language : company.locale().getLanguage());
    }
}
