package dev.struktura.handoffs;

import dev.struktura.base.Reason;
import dev.struktura.base.time.DueWork;
import dev.struktura.deals.Handing;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Pass;
import dev.struktura.staff.EmployeeId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What becomes of offers that nobody answered in time: they are taken silently, or those who lead are told. Each is one transaction that
 * locks its deal, so however many nodes run it, it happens once; a deal that is busy waits for the next round.
 */
@Component
class Deadlines implements DueWork {

    private static final int BATCH = 200;

    private final HandoffRows rows;
    private final Rules rules;
    private final Handing handing;
    private final People people;
    private final News news;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Deadlines(
            HandoffRows rows,
            Rules rules,
            Handing handing,
            People people,
            News news,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.rules = rules;
        this.handing = handing;
        this.people = people;
        this.news = news;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return rows.nextDue();
    }

    @Override
    public int runDue() {
        return (int) rows.due(BATCH).stream()
                .filter(handoff -> Boolean.TRUE.equals(transaction.execute(status -> end(handoff))))
                .count();
    }

    private boolean end(Handoff handoff) {
        Rule rule = rules.of(handoff.pair());
        Optional<EmployeeId> owner = rule.atLimit() == Rule.AtLimit.ACCEPT ? receiver(handoff) : Optional.empty();
        return owner.map(person -> accept(handoff, person, rule)).orElseGet(() -> escalate(handoff));
    }

    /** Whoever was asked; when they are not there, whoever is free. */
    private Optional<EmployeeId> receiver(Handoff handoff) {
        return Optional.ofNullable(handoff.to().employee())
                .filter(person -> people.isThere(person, handoff.to().team()))
                .or(() -> people.team(handoff.to().team()).flatMap(handing::nextOf));
    }

    private boolean accept(Handoff handoff, EmployeeId owner, Rule rule) {
        Pass.Accept silently = new Pass.Accept(
                handoff.id().value(),
                owner,
                Reason.of("why.handoff.time-up", handoff.to().teamName(), rule.limit()),
                true);
        return handing.passIfFree(handoff.deal(), silently, Map.of("name", people.nameOf(owner)))
                .filter(Outcome.Done.class::isInstance)
                .isPresent();
    }

    private boolean escalate(Handoff handoff) {
        boolean first = rows.escalate(handoff.id(), clock.instant());
        if (first) {
            news.escalated(handoff);
        }
        return first;
    }
}
