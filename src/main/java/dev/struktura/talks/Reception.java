package dev.struktura.talks;

import dev.struktura.base.Ids;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what clients write: it is kept with its deal, the process hears of it, and whoever answers for the deal is told. */
@Service
public class Reception {

    private final ReceivedRows rows;
    private final Sorting sorting;
    private final Deals deals;
    private final IgnoredSenders ignored;
    private final WordOfClient news;
    private final Ids ids;

    Reception(ReceivedRows rows, Sorting sorting, Deals deals, IgnoredSenders ignored, WordOfClient news, Ids ids) {
        this.rows = rows;
        this.sorting = sorting;
        this.deals = deals;
        this.ignored = ignored;
        this.news = news;
        this.ids = ids;
    }

    /** Takes a message in; empty when it has come before. */
    @Transactional
    public Optional<ReceivedId> take(Incoming message) {
        if (rows.knows(message.medium(), message.id())) {
            return Optional.empty();
        }
        ReceivedId id = new ReceivedId(ids.next());
        Belonging belonging = sorting.of(message).orElse(Belonging.UNSORTED);
        boolean aside = belonging.client() == null && ignored.knows(message.sender());
        if (!aside && opensDeal(message, belonging)) {
            Belonging lead = Belonging.to(deals.open(lead(message), null));
            rows.insert(id, message, lead, false);
            hear(id, message, lead);
        } else {
            rows.insert(id, message, belonging, aside);
            if (!aside) {
                hear(id, message, belonging);
            }
            tell(message, belonging);
        }
        return Optional.of(id);
    }

    private void hear(ReceivedId id, Incoming message, Belonging belonging) {
        if (!isAutomatic(message)) {
            news.hear(id, message.medium(), belonging);
        }
    }

    private void tell(Incoming message, Belonging belonging) {
        if (!isAutomatic(message)) {
            news.tell(message.medium(), belonging);
        }
    }

    private static boolean isAutomatic(Incoming message) {
        return message.standing() instanceof Incoming.Standing.Automatic;
    }

    private static boolean opensDeal(Incoming message, Belonging belonging) {
        return belonging.deal() == null
                && message.standing() instanceof Incoming.Standing.Written(boolean asLead)
                && asLead
                && lead(message).client().violations().isEmpty();
    }

    private static NewDeal lead(Incoming message) {
        Incoming.Sender sender = message.sender();
        String mask = ShownAddress.of(message.medium(), sender.address());
        return LeadOfMessage.of(message.medium(), sender.name(), mask, message.subject(), sender.reaches());
    }
}
