package dev.struktura.talks;

import dev.struktura.base.Ids;
import dev.struktura.base.LocalText;
import dev.struktura.base.web.Texts;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.deals.ClientWordListener;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what clients write: it is kept with its deal, the process hears of it, and whoever answers for the deal is told. */
@Service
public class Reception {

    private static final String RECEIVED = "message-received";

    private final ReceivedRows rows;
    private final Sorting sorting;
    private final Deals deals;
    private final ObjectProvider<ClientWordListener> listeners;
    private final Journal journal;
    private final Texts texts;
    private final Ids ids;
    private final Clock clock;

    Reception(
            ReceivedRows rows,
            Sorting sorting,
            Deals deals,
            ObjectProvider<ClientWordListener> listeners,
            Journal journal,
            Texts texts,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.sorting = sorting;
        this.deals = deals;
        this.listeners = listeners;
        this.journal = journal;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a message in; empty when it has come before. */
    @Transactional
    public Optional<ReceivedId> take(Incoming message) {
        if (rows.knows(message.medium(), message.id())) {
            return Optional.empty();
        }
        ReceivedId id = new ReceivedId(ids.next());
        Belonging belonging = sorting.of(message).orElse(Belonging.UNSORTED);
        if (opensDeal(message, belonging)) {
            Belonging lead = Belonging.to(deals.open(lead(message), null));
            rows.insert(id, message, lead);
            hear(id, message, lead);
        } else {
            rows.insert(id, message, belonging);
            hear(id, message, belonging);
            tell(message, belonging);
        }
        return Optional.of(id);
    }

    private static boolean opensDeal(Incoming message, Belonging belonging) {
        return belonging.deal() == null
                && message.standing() instanceof Incoming.Standing.Written(boolean asLead)
                && asLead
                && lead(message).client().violations().isEmpty();
    }

    /** Whoever is known already by the address is found again; a stranger goes by the name they gave. */
    private static NewDeal lead(Incoming message) {
        Incoming.Sender sender = message.sender();
        String mask = ShownAddress.of(message.medium(), sender.address());
        Map<Boolean, List<String>> mails =
                sender.reaches().stream().collect(Collectors.partitioningBy(reach -> reach.contains("@")));
        NewContact contact = new NewContact(
                sender.name(), mails.getOrDefault(false, List.of()), mails.getOrDefault(true, List.of()));
        return new NewDeal(
                NewClient.named(sender.name().isEmpty() ? mask : sender.name()).with(contact),
                message.medium().source(),
                message.subject(),
                null,
                null,
                Map.of(),
                NewDeal.STANDARD_PROCESS);
    }

    /** What a program wrote is no word of the client. */
    private void hear(ReceivedId id, Incoming message, Belonging belonging) {
        Map<String, Object> data =
                Map.of("message", id.toString(), "medium", message.medium().slug());
        if (message.standing() instanceof Incoming.Standing.Automatic) {
            return;
        }
        if (belonging.deal() != null) {
            deals.answered(belonging.deal().id(), RECEIVED, data);
        } else {
            JournalEntry.Subject subject = belonging.client() == null
                    ? new JournalEntry.Subject("message", id.value())
                    : new JournalEntry.Subject("client", belonging.client().value());
            journal.append(new JournalEntry(clock.instant(), subject, RECEIVED, null, null, null, data));
        }
    }

    private void tell(Incoming message, Belonging belonging) {
        Deal deal = belonging.deal();
        if (deal != null && !(message.standing() instanceof Incoming.Standing.Automatic)) {
            listeners.orderedStream().forEach(listener -> listener.wrote(deal, words(message.medium())));
        }
    }

    private LocalText words(Medium medium) {
        String key = "talks.medium." + medium.slug();
        return new LocalText(
                texts.t(Locale.of("uk"), key), texts.t(Locale.of("ru"), key), texts.t(Locale.of("en"), key));
    }
}
