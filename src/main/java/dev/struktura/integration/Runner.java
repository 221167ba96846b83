package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.integration.mapping.Finding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports rows in batches. A batch, what it creates and the note that it did are one transaction, so a crash repeats nothing and
 * loses nothing. When a batch fails, its rows are tried one by one, and only the one that fails is refused.
 */
@Component
class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int BATCH = 500;

    private final ImportTable imports;
    private final RowTable rows;
    private final Reports reports;
    private final Entrance entrance;
    private final Clock clock;
    private final TransactionTemplate attempt;

    Runner(
            ImportTable imports,
            RowTable rows,
            Reports reports,
            Entrance entrance,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.rows = rows;
        this.reports = reports;
        this.entrance = entrance;
        this.clock = clock;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Imports the next rows; the caller has locked the import. */
    void run(Import import_) {
        List<StagedRow> batch = rows.next(import_.id(), RowState.READY, BATCH);
        if (!batch.isEmpty()) {
            rows.settle(import_.id(), fates(import_, batch));
        }
        if (batch.size() < BATCH) {
            imports.finish(
                    import_.id(),
                    ImportState.DONE,
                    reports.of(import_, import_.report().words()),
                    clock.instant());
        }
    }

    private List<Fate> fates(Import import_, List<StagedRow> batch) {
        try {
            return together(import_, batch);
        } catch (DataAccessException | IllegalArgumentException e) {
            LOG.warn(
                    "import {}: lines {} to {} are tried one by one: {}",
                    import_.id(),
                    batch.getFirst().line(),
                    batch.getLast().line(),
                    Mishap.inWords(e));
            return batch.stream().map(row -> alone(import_, row)).toList();
        }
    }

    /** Refused rows leave no trace: the others enter once more without them. */
    private List<Fate> together(Import import_, List<StagedRow> batch) {
        List<Fate> settled = new ArrayList<>();
        List<StagedRow> rest = batch;
        while (!rest.isEmpty()) {
            List<Fate> fates = attempt(import_, rest);
            List<Fate> refused = fates.stream().filter(Fate::isRefused).toList();
            settled.addAll(refused.isEmpty() ? fates : refused);
            Set<Integer> out = refused.stream().map(Fate::place).collect(Collectors.toSet());
            rest = refused.isEmpty()
                    ? List.of()
                    : rest.stream().filter(row -> !out.contains(row.place())).toList();
        }
        return settled;
    }

    private List<Fate> attempt(Import import_, List<StagedRow> some) {
        return Objects.requireNonNull(attempt.execute(status -> {
            List<Fate> fates = entrance.enter(import_, some);
            if (fates.stream().anyMatch(Fate::isRefused)) {
                status.setRollbackOnly();
            }
            return fates;
        }));
    }

    private Fate alone(Import import_, StagedRow row) {
        try {
            return together(import_, List.of(row)).getFirst();
        } catch (DataAccessException | IllegalArgumentException e) {
            LOG.warn("import {}: line {} is refused: {}", import_.id(), row.line(), Mishap.inWords(e));
            return Fate.refused(row.place(), List.of(new Finding("", Reason.of("integration.row.unexpected"), true)));
        }
    }
}
