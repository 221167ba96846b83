package dev.struktura.feeds.webhook;

import dev.struktura.base.time.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** Hands over what is due, on any number of nodes: each delivery is claimed by one, and tried by nobody else meanwhile. */
@Component
class Courier implements DueWork {

    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int BATCH = 40;
    private static final int OF_ONE_ADDRESS = 8;

    private final Claims claims;
    private final SigningSecrets secrets;
    private final Settlement settlement;
    private final Post post;
    private final Clock clock;

    Courier(Claims claims, SigningSecrets secrets, Settlement settlement, Post post, Clock clock) {
        this.claims = claims;
        this.secrets = secrets;
        this.settlement = settlement;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return claims.nextDue();
    }

    @Override
    public int runDue() {
        List<Claim> batch = claims.claim(OF_ONE_ADDRESS, BATCH, LEASE);
        List<Posting> postings = batch.stream().map(this::posting).toList();
        List<Reply> replies = send(postings);
        for (int place = 0; place < batch.size(); place++) {
            settlement.settle(batch.get(place), replies.get(place));
        }
        return batch.size();
    }

    private Posting posting(Claim claim) {
        Delivery delivery = claim.delivery();
        Instant now = clock.instant();
        return new Posting(claim.address(), delivery.id(), now, delivery.body(), secrets.of(delivery.webhook(), now));
    }

    /** All at once: whoever is slow must not hold up the others. */
    private List<Reply> send(List<Posting> postings) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> asked = postings.stream()
                    .map(posting -> each.submit(() -> post.send(posting)))
                    .toList();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> one : asked) {
                replies.add(one.get());
            }
            return replies;
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a delivery could not be tried", bug);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while handing over", e);
        }
    }
}
