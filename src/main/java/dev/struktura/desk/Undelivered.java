package dev.struktura.desk;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.messages.OutboxListener;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a client will not hear from us, a person has to say: one task for a deal, however many messages were given up. */
@Component
class Undelivered implements OutboxListener {

    private static final Duration PATIENCE = Duration.ofHours(4);

    private final Tasks tasks;
    private final Deals deals;
    private final Wording wording;
    private final Clock clock;

    Undelivered(Tasks tasks, Deals deals, Wording wording, Clock clock) {
        this.tasks = tasks;
        this.deals = deals;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public void gaveUp(List<Unsent> messages) {
        Map<DealId, Unsent> firstOfDeal = new LinkedHashMap<>();
        for (Unsent message : messages) {
            if (message.toClient() && message.about().type().equals("deal")) {
                firstOfDeal.putIfAbsent(new DealId(message.about().id()), message);
            }
        }
        for (Deal deal : deals.byIds(firstOfDeal.keySet())) {
            tasks.add(task(deal, Objects.requireNonNull(firstOfDeal.get(deal.id()))), null);
        }
    }

    private NewTask task(Deal deal, Unsent message) {
        return new NewTask(
                wording.of("desk.undelivered.title", message.recipient()),
                null,
                new DealRef(deal.id().value(), deal.number()),
                null,
                deal.owner(),
                deal.team(),
                Priority.HIGH,
                clock.instant().plus(PATIENCE),
                Origin.ALERT,
                null,
                message.why());
    }
}
