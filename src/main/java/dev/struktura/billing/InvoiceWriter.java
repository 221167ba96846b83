package dev.struktura.billing;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.deals.Deal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
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

    Invoice write(String number, PaperKind kind, Priced priced) {
        Billable wanted = priced.wanted();
        Deal deal = priced.deal();
        Paper paper = paper(priced);
        Money total = paper.total();
        return new Invoice(
                new InvoiceId(ids.next()),
                priced.issuer().entity().id(),
                kind,
                number,
                new Invoice.DealRef(deal.id(), deal.number()),
                wanted.visit(),
                new Invoice.Buyer(deal.clientName()),
                kind == PaperKind.INVOICE ? Invoice.State.OPEN : Invoice.State.ISSUED,
                total,
                Money.zero(total.currency()),
                Money.zero(total.currency()),
                wanted.at(),
                dueAt(
                        wanted.at(),
                        priced.issuer().entity().details().numbering().zone()),
                paper,
                null,
                null,
                1);
    }

    /** A paper about so much of an invoice, between the same two sides. */
    Invoice derive(String number, PaperKind kind, Invoice of, Money amount, Instant at) {
        Money nothing = Money.zero(amount.currency());
        return new Invoice(
                new InvoiceId(ids.next()),
                of.entity(),
                kind,
                number,
                of.deal(),
                of.visit(),
                of.client(),
                Invoice.State.ISSUED,
                amount,
                nothing,
                nothing,
                at,
                at,
                of.paper().part(amount),
                of.id(),
                null,
                1);
    }

    /** The end of the last day the client has. */
    private Instant dueAt(Instant issuedAt, ZoneId zone) {
        return LocalDate.ofInstant(issuedAt, zone)
                .plusDays(company.invoiceDays() + 1L)
                .atStartOfDay(zone)
                .toInstant()
                .minusSeconds(1);
    }

    private Paper paper(Priced priced) {
        Billable wanted = priced.wanted();
        String name = wanted.field("legalName");
        String language = wanted.field("language");
        List<Paper.Line> lines = priced.positions();
        return new Paper(
                Paper.Seller.of(priced.issuer(), lines.getFirst().sum().currency()),
                new Paper.Buyer(
                        name.isEmpty() ? priced.deal().clientName() : name,
                        wanted.field("taxId"),
                        wanted.field("legalAddress")),
                priced.issuer().entity().details().vat().scheme(),
                lines,
                LANGUAGES.contains(language) ? language : company.locale().getLanguage());
    }
}
