package dev.struktura.billing;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The overdue invoices of the department, for those who see all of it. */
@Component
public class Overdue {

    /** More are not worked off one by one. */
    private static final int MOST = 5000;

    private final OverdueRows rows;
    private final Deals deals;
    private final Clock clock;

    Overdue(OverdueRows rows, Deals deals, Clock clock) {
        this.rows = rows;
        this.deals = deals;
        this.clock = clock;
    }

    /** All of them, the longest overdue first. */
    public Arrears now() {
        Instant now = clock.instant();
        List<Invoice> late = rows.all(now, MOST);
        Map<DealId, Deal> known =
                deals
                        .byIds(late.stream()
                                .map(invoice -> invoice.deal().id())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Deal::id, Function.identity()));
        return new Arrears(
                late.stream().flatMap(invoice -> late(invoice, known)).toList(), now);
    }

    private static Stream<Arrears.Late> late(Invoice invoice, Map<DealId, Deal> known) {
        return Optional.ofNullable(known.get(invoice.deal().id()))
                .map(deal -> new Arrears.Late(invoice, deal))
                .stream();
    }
}
