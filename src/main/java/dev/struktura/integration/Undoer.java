package dev.struktura.integration;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.deals.Arrivals;
import dev.struktura.deals.DealId;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back what an import created and nobody touched since; what people work on stays, and is reported. */
@Component
class Undoer {

    private static final int BATCH = 250;

    private final ImportTable imports;
    private final RowTable rows;
    private final Reports reports;
    private final Examiners examiners;
    private final Arrivals arrivals;
    private final Clients clients;
    private final Clock clock;
    private final TransactionTemplate attempt;

    Undoer(
            ImportTable imports,
            RowTable rows,
            Reports reports,
            Examiners examiners,
            Arrivals arrivals,
            Clients clients,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.rows = rows;
        this.reports = reports;
        this.examiners = examiners;
        this.arrivals = arrivals;
        this.clients = clients;
        this.clock = clock;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes the next rows back, last first; the caller has locked the import. */
    void undo(Import import_) {
        List<RowTable.Created> batch = rows.created(import_.id(), BATCH);
        Viewer by = examiners.author(import_);
        Map<RowState, List<Integer>> places = new EnumMap<>(RowState.class);
        for (RowTable.Created row : batch) {
            places.computeIfAbsent(takeBack(import_, row, by), _ -> new ArrayList<>())
                    .add(row.place());
        }
        places.forEach((state, some) -> rows.undone(import_.id(), some, state));
        if (batch.size() < BATCH) {
            imports.finish(
                    import_.id(),
                    ImportState.UNDONE,
                    reports.of(import_, import_.report().words()),
                    clock.instant());
        }
    }

    private RowState takeBack(Import import_, RowTable.Created row, Viewer by) {
        try {
            return Objects.requireNonNull(attempt.execute(_ -> withdraw(import_, row, by)));
        } catch (DataAccessException somebodyHoldsOnToIt) {
            return RowState.KEPT;
        }
    }

    private RowState withdraw(Import import_, RowTable.Created row, Viewer by) {
        if (row.deal() != null
                && !arrivals.withdraw(new DealId(row.deal()), Objects.requireNonNull(row.actedAt()), by)) {
            return RowState.KEPT;
        }
        Instant finished = Objects.requireNonNull(import_.finishedAt());
        boolean gone = row.client() == null
                || !row.clientCreated()
                || clients.withdraw(new ClientId(row.client()), finished, by);
        return gone || row.deal() != null ? RowState.UNDONE : RowState.KEPT;
    }
}
