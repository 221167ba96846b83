package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues invoices, any number at a time. */
@Component
class Issuing {

    private final InvoiceRows rows;
    private final InvoiceNumbers numbers;
    private final InvoiceWriter writer;
    private final Deals deals;
    private final Proposals proposals;
    private final Journal journal;

    Issuing(
            InvoiceRows rows,
            InvoiceNumbers numbers,
            InvoiceWriter writer,
            Deals deals,
            Proposals proposals,
            Journal journal) {
        this.rows = rows;
        this.numbers = numbers;
        this.writer = writer;
        this.deals = deals;
        this.proposals = proposals;
        this.journal = journal;
    }

    /** A visit that is to have its invoice, and what it comes to; null when nobody said. */
    private record Priced(
            Billable wanted,
            @Nullable Deal deal,
            @Nullable Proposal proposal,
            @Nullable Money total) {}

    /** Issues what has not been issued; an earlier unpaid invoice of a deal is cancelled, a paid one stays the only one. */
    @Transactional
    public void issue(List<Billable> asked) {
        Set<InvoiceRows.Visit> issued =
                rows.issued(asked.stream().map(Billable::place).toList());
        List<Billable> fresh =
                asked.stream().filter(one -> !issued.contains(one.place())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<Boolean, List<Priced>> priced =
                price(fresh).stream().collect(Collectors.partitioningBy(one -> one.total() != null));
        journal.append(priced.getOrDefault(false, List.of()).stream()
                .map(one -> InvoiceJournal.notIssued(one.wanted()))
                .toList());
        number(replaceable(priced.getOrDefault(true, List.of())));
    }

    private List<Priced> price(List<Billable> wanted) {
        Map<DealId, Deal> known =
                deals.byIds(ids(wanted)).stream().collect(Collectors.toMap(Deal::id, Function.identity()));
        Map<DealId, Proposal> offered = proposals.latest(ids(wanted));
        return wanted.stream()
                .map(one -> priced(one, known.get(one.deal()), offered.get(one.deal())))
                .toList();
    }

    private static Priced priced(Billable one, @Nullable Deal deal, @Nullable Proposal proposal) {
        return new Priced(one, deal, proposal, deal == null ? null : Billable.total(proposal, deal.amount()));
    }

    private List<Priced> replaceable(List<Priced> priced) {
        Set<DealId> settled = rows.cancelUnpaid(
                priced.stream().map(one -> one.wanted().deal()).toList());
        return priced.stream()
                .filter(one -> !settled.contains(one.wanted().deal()))
                .toList();
    }

    /** Numbers are taken last, so that others wait for the row of the year as short as can be. */
    private void number(List<Priced> priced) {
        Map<Integer, List<Priced>> byYear = priced.stream()
                .collect(Collectors.groupingBy(
                        one -> writer.year(one.wanted().at()), TreeMap::new, Collectors.toList()));
        byYear.forEach((year, ofYear) -> {
            int first = numbers.take(year, ofYear.size());
            List<Invoice> invoices = new ArrayList<>();
            for (Priced one : ofYear) {
                invoices.add(write(one, InvoiceNumbers.number(year, first + invoices.size())));
            }
            rows.insert(invoices, year, first);
            journal.append(told(ofYear, invoices));
        });
    }

    private Invoice write(Priced one, String number) {
        if (one.deal() == null || one.total() == null) {
            throw new IllegalStateException(
                    "%s has no price".formatted(one.wanted().deal()));
        }
        return writer.write(number, one.wanted(), one.deal(), new InvoiceWriter.Price(one.total(), one.proposal()));
    }

    private static List<JournalEntry> told(List<Priced> priced, List<Invoice> invoices) {
        List<JournalEntry> told = new ArrayList<>();
        for (int i = 0; i < invoices.size(); i++) {
            told.add(InvoiceJournal.issued(priced.get(i).wanted(), invoices.get(i)));
        }
        return told;
    }

    private static List<DealId> ids(List<Billable> billables) {
        return billables.stream().map(Billable::deal).distinct().toList();
    }
}
