package dev.struktura.deals;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.clients.Addressee;
import dev.struktura.clients.Clients;
import dev.struktura.clients.ContactPointId;
import dev.struktura.clients.ContactPointKind;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.Channel;
import dev.struktura.messages.NewMessage;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Recipient;
import dev.struktura.messages.Wishes;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to clients for people who do not see where to: they say what, the program knows the address. */
@Service
public class Letters {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_TEXT = 2_000;

    private static final int LOOKED_AT = 20;

    /**
     * What somebody writes.
     *
     * @param subject for e-mail; may be empty
     * @param atOnce whether it goes at any hour of the client's day
     */
    public record Letter(String subject, String text, boolean atOnce) {

        public Letter {
            subject = subject.strip().replaceAll("\\R", " ");
            text = text.strip();
        }
    }

    private final Clients clients;
    private final DealLists lists;
    private final Deals deals;
    private final ClientLetters languages;
    private final Outbox outbox;
    private final Wishes wishes;
    private final TemplateLetters templates;
    private final Company company;
    private final Ids ids;

    Letters(
            Clients clients,
            DealLists lists,
            Deals deals,
            ClientLetters languages,
            Outbox outbox,
            Wishes wishes,
            TemplateLetters templates,
            Company company,
            Ids ids) {
        this.clients = clients;
        this.lists = lists;
        this.deals = deals;
        this.languages = languages;
        this.outbox = outbox;
        this.wishes = wishes;
        this.templates = templates;
        this.company = company;
        this.ids = ids;
    }

    /** What a template says to this person, by the latest open deal; empty when there is no such template or deal. */
    public Optional<Letter> prepared(Addressee to, String template, Viewer by) {
        return openDeal(to, by)
                .flatMap(deal -> templates.filled(template, deal))
                .map(words -> new Letter(words.subject(), words.text(), false));
    }

    /** Posts it and notes it as an action on the client's latest open deal, where there is one that this person sees. */
    @Transactional
    public LetterResult write(ContactPointId to, Letter letter, Viewer by) {
        return clients.addressee(to, by)
                .<LetterResult>map(addressee -> write(addressee, letter, by))
                .orElseGet(LetterResult.Unknown::new);
    }

    private LetterResult write(Addressee to, Letter letter, Viewer by) {
        Channel channel = to.kind() == ContactPointKind.PHONE ? Channel.SMS : Channel.EMAIL;
        return wishes.against(channel, to.address(), to.client().value(), NewMessage.Purpose.SERVICE)
                .<LetterResult>map(LetterResult.Unwanted::new)
                .orElseGet(() -> write(to, channel, letter, by));
    }

    private LetterResult write(Addressee to, Channel channel, Letter letter, Viewer by) {
        Optional<Deal> deal = openDeal(to, by);
        outbox.post(List.of(message(to, channel, letter, deal, by)));
        deal.ifPresent(about -> deals.log(about.id(), activity(channel, letter), by));
        return new LetterResult.Posted(channel, to.masked(), outbox.has(channel));
    }

    private Optional<Deal> openDeal(Addressee to, Viewer by) {
        return lists.of(to.client(), LOOKED_AT, by).stream()
                .filter(deal -> deal.status() == DealStatus.OPEN)
                .findFirst();
    }

    private NewMessage message(Addressee to, Channel channel, Letter letter, Optional<Deal> deal, Viewer by) {
        Locale locale = deal.map(languages::languageOf).orElseGet(company::locale);
        String subject = letter.subject().isBlank() ? company.name() : letter.subject();
        NewMessage message = new NewMessage(
                        "letter " + ids.next(),
                        channel,
                        new Recipient(to.name(), to.address(), locale),
                        "letter",
                        Map.of("subject", subject, "text", letter.text()),
                        List.of(),
                        deal.map(about -> Deals.subject(about.id().value()))
                                .orElseGet(() -> new JournalEntry.Subject(
                                        "client", to.client().value())),
                        null,
                        true)
                .onBehalfOf(by.id());
        return letter.atOnce() ? message.atOnce() : message;
    }

    private static Deals.Activity activity(Channel channel, Letter letter) {
        String kind = channel == Channel.EMAIL ? "email" : "message";
        return new Deals.Activity(kind, null, (letter.subject() + "\n" + letter.text()).strip(), null);
    }
}
