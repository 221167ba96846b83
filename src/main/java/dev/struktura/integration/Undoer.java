package dev.struktura.integration;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.deals.Arrivals;
import dev.struktura.deals.DealId;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back what an import created and nobody touched since; what people work on stays, and is reported. */
@Component
class Undoer {

    private static final int BATCH = 500;

    private final ImportTable imports;
    private final RowTable rows;
    private final Reports reports;
    private final Examiners examiners;
    private final Arrivals arrivals;
    private final Clients clients;
    private final ProductEntrance products;
    private final Clock clock;
    private final TransactionTemplate attempt;

    Undoer(
            ImportTable imports,
            RowTable rows,
            Reports reports,
            Examiners examiners,
            Arrivals arrivals,
            Clients clients,
            ProductEntrance products,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.rows = rows;
        this.reports = reports;
        this.examiners = examiners;
        this.arrivals = arrivals;
        this.clients = clients;
        this.products = products;
        this.clock = clock;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes the next rows back, last first; the caller has locked the import. */
    void undo(Import import_) {
        List<RowTable.Created> batch = rows.created(import_.id(), BATCH);
        Viewer by = examiners.author(import_);
        rows.undone(import_.id(), takeBack(import_, batch, by));
        if (batch.size() < BATCH) {
            imports.finish(
                    import_.id(),
                    ImportState.UNDONE,
                    reports.of(import_, import_.report().words()),
                    clock.instant());
        }
    }

    /** When somebody holds on to one of them, the others go without it. */
    private Map<Integer, RowState> takeBack(Import import_, List<RowTable.Created> batch, Viewer by) {
        try {
            return Objects.requireNonNull(attempt.execute(_ -> withdraw(import_, batch, by)));
        } catch (DataAccessException somebodyHoldsOnToIt) {
            Map<Integer, RowState> states = new HashMap<>();
            if (batch.size() == 1) {
                states.put(batch.getFirst().place(), RowState.KEPT);
            } else {
                batch.forEach(row -> states.putAll(takeBack(import_, List.of(row), by)));
            }
            return states;
        }
    }

    private Map<Integer, RowState> withdraw(Import import_, List<RowTable.Created> batch, Viewer by) {
        if (import_.kind() == Kind.PRODUCTS) {
            return products.takeBack(import_, batch);
        }
        Map<DealId, Instant> deals = new HashMap<>();
        for (RowTable.Created row : batch) {
            if (row.deal() != null) {
                deals.put(row.deal(), Objects.requireNonNull(row.actedAt()));
            }
        }
        Set<DealId> gone = arrivals.withdraw(deals, by);
        List<RowTable.Created> free = batch.stream()
                .filter(row -> row.deal() == null || gone.contains(row.deal()))
                .toList();
        List<ClientId> own = free.stream()
                .filter(RowTable.Created::clientCreated)
                .flatMap(row -> Stream.ofNullable(row.client()))
                .toList();
        Set<ClientId> left = clients.withdraw(own, Objects.requireNonNull(import_.finishedAt()), by);
        Map<Integer, RowState> states = new HashMap<>();
        batch.forEach(row -> states.put(row.place(), RowState.KEPT));
        free.stream()
                .filter(row -> row.deal() != null || !row.clientCreated() || left.contains(row.client()))
                .forEach(row -> states.put(row.place(), RowState.UNDONE));
        return states;
    }
}
