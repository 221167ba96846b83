package dev.struktura.talks;

import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.clients.Senders;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.TriageRows.Traces;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a deal for a message that found nobody, as a form does for what strangers fill in. */
@Service
public class TriageLeads {

    /**
     * What people say of the lead.
     *
     * @param name of the client; null for what the sender is called
     * @param title null for the subject
     */
    public record Words(@Nullable String name, @Nullable String title) {}

    private final Triage triage;
    private final Senders senders;
    private final Chats chats;
    private final Deals deals;

    TriageLeads(Triage triage, Senders senders, Chats chats, Deals deals) {
        this.triage = triage;
        this.senders = senders;
        this.chats = chats;
        this.deals = deals;
    }

    /** The lead goes through the standard process, and its client is reached where the message came from. */
    @Transactional
    public TriageResult open(ReceivedId id, Words words, Viewer by) {
        Optional<Received> found = triage.held(id, by);
        if (found.isEmpty()) {
            return new TriageResult.Unknown();
        }
        Received message = found.get();
        if (message.client() != null) {
            return again(message, by);
        }
        String address = triage.address(message);
        NewDeal lead = lead(message, words, address);
        List<Violation> wrong = lead.client().violations();
        if (!wrong.isEmpty()) {
            return new TriageResult.Wrong(wrong);
        }
        Traces traces = new Traces(isStranger(message, address), null);
        Belonging opened = Belonging.to(deals.open(lead, by));
        if (message.medium() == Medium.TELEGRAM) {
            chats.link(address, opened.clientOrThrow());
        }
        triage.place(message, Filed.How.LEAD, opened, traces, by);
        return triage.done(message, opened, Filed.How.LEAD, by);
    }

    /** The same lead, if that is what it was made. */
    private TriageResult again(Received message, Viewer by) {
        return Optional.ofNullable(message.filed())
                .filter(filed -> filed.how() == Filed.How.LEAD)
                .flatMap(_ -> Optional.ofNullable(message.deal()))
                .flatMap(deal -> deals.find(deal, by))
                .<TriageResult>map(deal -> triage.done(message, Belonging.to(deal), Filed.How.LEAD, by))
                .orElseGet(TriageResult.Taken::new);
    }

    /** An address that nobody can have is left out: the lead is made all the same, and the message tells who it was. */
    private static NewDeal lead(Received message, Words words, String address) {
        String name =
                words.name() == null ? Optional.ofNullable(message.ownName()).orElse("") : words.name();
        String title = words.title() == null ? message.subject() : words.title();
        return LeadOfMessage.of(message.medium(), name, message.masked(), title, reaches(message, address));
    }

    private static List<String> reaches(Received message, String address) {
        if (address.isEmpty() || message.medium() == Medium.TELEGRAM) {
            return List.of();
        }
        NewContact contact = LeadOfMessage.contact("", List.of(address));
        return NewClient.named("?").with(contact).violations().isEmpty() ? List.of(address) : List.of();
    }

    private boolean isStranger(Received message, String address) {
        return message.medium()
                .lookedFor(address)
                .map(kind -> senders.knownBy(kind, address).isEmpty())
                .orElse(true);
    }
}
