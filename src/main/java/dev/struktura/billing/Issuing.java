package dev.struktura.billing;

import dev.struktura.billing.entity.Issuer;
import dev.struktura.deals.DealId;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues invoices, any number at a time. */
@Component
class Issuing {

    private final InvoiceRows rows;
    private final InvoiceNumbers numbers;
    private final InvoiceWriter writer;
    private final Pricing pricing;
    private final Journal journal;

    Issuing(InvoiceRows rows, InvoiceNumbers numbers, InvoiceWriter writer, Pricing pricing, Journal journal) {
        this.rows = rows;
        this.numbers = numbers;
        this.writer = writer;
        this.pricing = pricing;
        this.journal = journal;
    }

    /** Issues what has not been issued; an earlier unpaid invoice of a deal is cancelled, a paid one stays the only one. */
    @Transactional
    public void issue(List<Billable> asked) {
        Set<InvoiceRows.Visit> issued =
                rows.issued(asked.stream().map(Billable::place).toList());
        List<Billable> fresh =
                asked.stream().filter(one -> !issued.contains(one.place())).toList();
        if (!fresh.isEmpty()) {
            issue(fresh, Issuer.Wish.NONE);
        }
    }

    /** Issues an invoice in the place of one that is not paid yet, if there is one. */
    @Transactional
    public void issue(Billable anew, Issuer.Wish wish) {
        issue(List.of(anew), wish);
    }

    private void issue(List<Billable> wanted, Issuer.Wish wish) {
        List<Priced> priced = pricing.price(wanted, wish);
        Set<Billable> found = priced.stream().map(Priced::wanted).collect(Collectors.toSet());
        journal.append(wanted.stream()
                .filter(one -> !found.contains(one))
                .map(InvoiceJournal::notIssued)
                .toList());
        number(replaceable(priced));
    }

    private List<Priced> replaceable(List<Priced> priced) {
        Set<DealId> settled = rows.cancelUnpaid(
                priced.stream().map(one -> one.wanted().deal()).toList());
        return priced.stream()
                .filter(one -> !settled.contains(one.wanted().deal()))
                .toList();
    }

    /** Numbers are taken last, so that others wait for the row of the year as short as can be, and by everybody in the same order. */
    private void number(List<Priced> priced) {
        Map<Series, List<Priced>> bySeries = priced.stream()
                .collect(
                        Collectors.groupingBy(one -> one.series(PaperKind.INVOICE), TreeMap::new, Collectors.toList()));
        bySeries.forEach((series, ofSeries) -> {
            int first = numbers.take(series, ofSeries.size());
            List<Invoice> invoices = new ArrayList<>();
            for (Priced one : ofSeries) {
                String number = series.number(first + invoices.size());
                invoices.add(writer.write(number, PaperKind.INVOICE, one));
            }
            rows.insert(invoices, series.year(), first);
            journal.append(told(ofSeries, invoices));
        });
    }

    private static List<JournalEntry> told(List<Priced> priced, List<Invoice> invoices) {
        List<JournalEntry> told = new ArrayList<>();
        for (int i = 0; i < invoices.size(); i++) {
            told.add(InvoiceJournal.issued(priced.get(i).wanted(), invoices.get(i)));
        }
        return told;
    }
}
