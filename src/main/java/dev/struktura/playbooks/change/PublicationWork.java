package dev.struktura.playbooks.change;

import dev.struktura.base.time.DueWork;
import dev.struktura.deals.DealId;
import dev.struktura.deals.DealsInFlight;
import dev.struktura.process.Past;
import dev.struktura.process.ProcessVersions;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leads deals in flight after a publication, step by step: each step is one transaction that locks the publication, moves a batch and
 * writes how far it came. Whoever is killed in between leaves the last finished step, and any node goes on from there.
 */
@Component
public class PublicationWork implements DueWork {

    /** A node that had not heard of the new version may have opened a deal under the old one meanwhile. */
    private static final int WALKS = 2;

    private final PublicationTable table;
    private final AdoptionTable adoptions;
    private final PublicationNews news;
    private final DealsInFlight deals;
    private final ProcessVersions versions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublicationWork(
            PublicationTable table,
            AdoptionTable adoptions,
            PublicationNews news,
            DealsInFlight deals,
            ProcessVersions versions,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.adoptions = adoptions;
        this.news = news;
        this.deals = deals;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return table.nextDue();
    }

    @Override
    public int runDue() {
        return run(Integer.MAX_VALUE);
    }

    /** Does so many steps at most; what is left is done by and by. */
    public int run(int most) {
        int steps = 0;
        while (steps < most && step()) {
            steps++;
        }
        return steps;
    }

    /** @return whether there was something to do */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Publication> atWork = table.lockAtWork();
            atWork.ifPresent(this::advance);
            return atWork.isPresent();
        }));
    }

    private void advance(Publication publication) {
        if (publication.state() == Publication.State.RETURNING) {
            giveBack(publication);
        } else {
            lead(publication);
        }
    }

    private void lead(Publication publication) {
        if (publication.stretch() >= WALKS) {
            Publication done = publication.in(Publication.State.DONE, clock.instant());
            table.update(done);
            news.done(done);
            return;
        }
        DealsInFlight.Batch batch = deals.adopt(
                publication.succession(versions.get(publication.process(), publication.became())),
                publication.after(),
                publication.askedBy(),
                told(publication));
        adoptions.add(publication.id(), batch.looked());
        table.update(publication.past(batch.last()));
    }

    private void giveBack(Publication publication) {
        Map<DealId, Past> next = adoptions.toReturn(publication, DealsInFlight.BATCH);
        if (next.isEmpty()) {
            Publication back = publication.in(Publication.State.TAKEN_BACK, clock.instant());
            table.update(back);
            news.isBack(back);
            return;
        }
        Set<DealId> returned = deals.giveBack(next, null, told(publication));
        adoptions.markReturned(publication.id(), next.keySet(), returned);
    }

    private static Map<String, Object> told(Publication publication) {
        return Map.of("publication", publication.id().toString());
    }
}
