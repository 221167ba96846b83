package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.clients.Client;
import dev.struktura.clients.Clients;
import dev.struktura.clients.NewClient;
import dev.struktura.deals.Admission;
import dev.struktura.deals.Arrival;
import dev.struktura.deals.Arrivals;
import dev.struktura.deals.Deal;
import dev.struktura.deals.PastDeal;
import dev.struktura.integration.mapping.Finding;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final int BATCH = 250;

    private final ImportTable imports;
    private final RowTable rows;
    private final Reports reports;
    private final Examiners examiners;
    private final Clients clients;
    private final Arrivals arrivals;
    private final Clock clock;
    private final TransactionTemplate attempt;

    Runner(
            ImportTable imports,
            RowTable rows,
            Reports reports,
            Examiners examiners,
            Clients clients,
            Arrivals arrivals,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.rows = rows;
        this.reports = reports;
        this.examiners = examiners;
        this.clients = clients;
        this.arrivals = arrivals;
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
            return Objects.requireNonNull(attempt.execute(_ -> importAll(import_, batch)));
        } catch (DataAccessException | IllegalArgumentException e) {
            LOG.warn(
                    "import {}: {} rows from line {} are tried one by one",
                    import_.id(),
                    batch.size(),
                    batch.getFirst().line(),
                    e);
            return batch.stream().map(row -> fate(import_, row)).toList();
        }
    }

    private Fate fate(Import import_, StagedRow row) {
        try {
            return Objects.requireNonNull(attempt.execute(_ -> importAll(import_, List.of(row))))
                    .getFirst();
        } catch (DataAccessException | IllegalArgumentException e) {
            LOG.warn("import {}: line {} is refused", import_.id(), row.line(), e);
            return Fate.refused(row.place(), List.of(new Finding("", Reason.of("integration.row.unexpected"), true)));
        }
    }

    private List<Fate> importAll(Import import_, List<StagedRow> batch) {
        Viewer by = examiners.author(import_);
        Examiner examiner = examiners.of(import_);
        List<Examined> examined = batch.stream().map(examiner::examine).toList();
        List<String> keys = examined.stream()
                .map(row -> row.candidate().clientKey())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        ClientBook book = new ClientBook(
                clients, by, clock.instant().truncatedTo(ChronoUnit.MICROS), rows.clients(import_.id(), keys));
        if (import_.kind() == Kind.CLIENTS) {
            return examined.stream().map(row -> client(row, book)).toList();
        }
        return switch (import_.mode()) {
            case NORMAL -> admit(examined, book, by);
            case HISTORY -> record(examined, book, by);
        };
    }

    private static Client enter(Examined row, ClientBook book) {
        NewClient client = Objects.requireNonNull(row.candidate().client(), "a row that names nobody is refused");
        return book.enter(client, row.candidate().clientKey());
    }

    private static Fate client(Examined row, ClientBook book) {
        Client client = enter(row, book);
        return new Fate(
                row.row().place(), RowState.IMPORTED, client.id(), book.tookIn(client.id()), null, null, List.of());
    }

    private List<Fate> admit(List<Examined> examined, ClientBook book, Viewer by) {
        List<Arrival> coming = new ArrayList<>();
        for (Examined row : examined) {
            Client client = enter(row, book);
            coming.add(new Arrival(
                    client.id(),
                    client.name(),
                    title(row, client),
                    row.candidate().amount(),
                    source(row),
                    row.candidate().note(),
                    row.fields(),
                    row.path(),
                    row.owner()));
        }
        List<Admission> admissions = arrivals.admit(coming, by);
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < examined.size(); i++) {
            fates.add(fate(examined.get(i), admissions.get(i), book));
        }
        return fates;
    }

    private static Fate fate(Examined row, Admission admission, ClientBook book) {
        return switch (admission) {
            case Admission.Admitted(Deal deal) -> imported(row, deal, book);
            case Admission.Refused(Reason why) -> Fate.refused(row.row().place(), List.of(new Finding("", why, true)));
        };
    }

    private List<Fate> record(List<Examined> examined, ClientBook book, Viewer by) {
        List<PastDeal> past = new ArrayList<>();
        for (Examined row : examined) {
            Client client = enter(row, book);
            Instant now = clock.instant();
            Instant closed = first(row.candidate().closedAt(), row.candidate().createdAt(), now);
            past.add(new PastDeal(
                    client.id(),
                    client.name(),
                    title(row, client),
                    row.candidate().amount(),
                    source(row),
                    row.candidate().note(),
                    row.fields(),
                    Objects.requireNonNull(row.stage()),
                    row.owner(),
                    first(row.candidate().createdAt(), closed, now),
                    closed));
        }
        List<Deal> deals = arrivals.record(past, by);
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < examined.size(); i++) {
            fates.add(imported(examined.get(i), deals.get(i), book));
        }
        return fates;
    }

    private static Fate imported(Examined row, Deal deal, ClientBook book) {
        return new Fate(
                row.row().place(),
                RowState.IMPORTED,
                deal.clientId(),
                book.tookIn(deal.clientId()),
                deal.id().value(),
                deal.lastActionAt(),
                List.of());
    }

    private static String title(Examined row, Client client) {
        return Objects.requireNonNullElse(row.candidate().title(), client.name());
    }

    private static String source(Examined row) {
        return Objects.requireNonNullElse(row.candidate().source(), "import");
    }

    private static Instant first(
            @org.jspecify.annotations.Nullable Instant one,
            @org.jspecify.annotations.Nullable Instant other,
            Instant last) {
        return one != null ? one : other != null ? other : last;
    }
}
