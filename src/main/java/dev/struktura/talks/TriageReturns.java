package dev.struktura.talks;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.deals.Arrivals;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.TriageRows.Traces;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back how a message was sorted by hand, with all that came of it; what the process has heard it has heard. */
@Service
public class TriageReturns {

    private final Triage triage;
    private final TriageRows rows;
    private final SenderMemory memory;
    private final IgnoredSenders ignored;
    private final Deals deals;
    private final Arrivals arrivals;
    private final Clients clients;
    private final TransactionTemplate attempt;

    TriageReturns(
            Triage triage,
            TriageRows rows,
            SenderMemory memory,
            IgnoredSenders ignored,
            Deals deals,
            Arrivals arrivals,
            Clients clients,
            PlatformTransactionManager transactions) {
        this.triage = triage;
        this.rows = rows;
        this.memory = memory;
        this.ignored = ignored;
        this.deals = deals;
        this.arrivals = arrivals;
        this.clients = clients;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The message waits again; its sender is a contact no longer, and an ignored one is heard again. */
    @Transactional
    public TriageResult takeBack(ReceivedId id, Viewer by) {
        Optional<Received> found = triage.held(id, by);
        if (found.isEmpty()) {
            return new TriageResult.Unknown();
        }
        Received message = found.get();
        Filed filed = message.filed();
        if (filed == null) {
            return message.client() == null ? waits(id) : new TriageResult.FoundItself();
        }
        return switch (filed.how()) {
            case CLIENT, DEAL -> fromClient(message, by);
            case LEAD -> leadIsGone(message, filed, by) ? waits(id) : new TriageResult.WorkedOn();
            case ASIDE -> fromAside(message, by);
        };
    }

    private TriageResult fromClient(Received message, Viewer by) {
        memory.forget(
                message, triage.address(message), rows.traces(message.id()).point(), by);
        JournalEntry.Subject about = message.deal() == null
                ? new JournalEntry.Subject(
                        "client", Objects.requireNonNull(message.client()).value())
                : Deals.subject(message.deal().value());
        triage.tell(about, "message-unassigned", message, by);
        rows.takeOut(message.id());
        return waits(message.id());
    }

    private TriageResult fromAside(Received message, Viewer by) {
        ignored.forget(triage.address(message), by);
        triage.tell(Triage.ofItself(message.id()), "message-brought-back", message, by);
        rows.takeOut(message.id());
        return waits(message.id());
    }

    /** False while somebody works on the deal, the client has written again, or something of another module holds on to it. */
    private boolean leadIsGone(Received message, Filed filed, Viewer by) {
        Optional<Deal> deal = Optional.ofNullable(message.deal()).flatMap(id -> deals.find(id, by));
        if (deal.isEmpty() || rows.isOneOfMany(message.id(), deal.get().id())) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(attempt.execute(status -> {
                boolean gone = withdraw(message, deal.get(), filed, by);
                if (!gone) {
                    status.setRollbackOnly();
                }
                return gone;
            }));
        } catch (DataAccessException somethingHoldsOnToIt) {
            return false;
        }
    }

    private boolean withdraw(Received message, Deal deal, Filed filed, Viewer by) {
        Map<DealId, Instant> untouched = Map.of(deal.id(), deal.lastActionAt());
        if (deal.lastActionAt().isAfter(filed.at())
                || !arrivals.withdraw(untouched, by).contains(deal.id())) {
            return false;
        }
        Traces traces = rows.traces(message.id());
        ClientId client = deal.clientId();
        memory.forget(message, triage.address(message), null, by);
        triage.tell(Triage.ofItself(message.id()), "message-unassigned", message, by);
        rows.takeOut(message.id());
        if (traces.madeClient()) {
            clients.withdraw(List.of(client), filed.at(), by);
        }
        return true;
    }

    private static TriageResult waits(ReceivedId id) {
        return new TriageResult.Done(id, null, null, null, 0);
    }
}
