package dev.struktura.talks;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.Channel;
import dev.struktura.messages.MailThread;
import dev.struktura.messages.NewMessage;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Recipient;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers clients the way they wrote, without anybody seeing where to; their mail program shows the answer beside their mail. */
@Service
public class Answers {

    private static final Pattern ANSWERED =
            Pattern.compile("(?iu)^(re|aw|sv|відп|відповідь|ответ|отв)\\s*(\\[\\d+])?:.*");

    private final Conversations conversations;
    private final ReceivedRows rows;
    private final Deals deals;
    private final ClientLetters languages;
    private final Outbox outbox;
    private final Company company;
    private final Ids ids;

    Answers(
            Conversations conversations,
            ReceivedRows rows,
            Deals deals,
            ClientLetters languages,
            Outbox outbox,
            Company company,
            Ids ids) {
        this.conversations = conversations;
        this.rows = rows;
        this.deals = deals;
        this.languages = languages;
        this.outbox = outbox;
        this.company = company;
        this.ids = ids;
    }

    /** Posts the answer; on a deal it counts as an action, and what it answers is read. */
    @Transactional
    public AnswerResult answer(ReceivedId id, String text, Viewer by) {
        Optional<Received> message = conversations.find(id, by).filter(found -> found.client() != null);
        if (message.isEmpty()) {
            return new AnswerResult.Unknown();
        }
        ReceivedRows.Answerable to = rows.answerable(id).orElseThrow();
        return to.address().isEmpty() ? new AnswerResult.NoAddress() : post(message.get(), to, text.strip(), by);
    }

    private AnswerResult post(Received message, ReceivedRows.Answerable to, String text, Viewer by) {
        Channel channel = message.medium().answeredBy(to.address());
        Optional<Deal> deal = Optional.ofNullable(message.deal()).flatMap(about -> deals.find(about, by));
        outbox.post(List.of(letter(message, to, text, deal, by)));
        rows.read(List.of(message.id()), by);
        deal.ifPresent(about -> deals.log(
                about.id(), new Deals.Activity(channel == Channel.EMAIL ? "email" : "message", null, text, null), by));
        return new AnswerResult.Posted(channel, message.masked(), outbox.has(channel));
    }

    private NewMessage letter(
            Received message, ReceivedRows.Answerable to, String text, Optional<Deal> deal, Viewer by) {
        Locale locale = deal.map(languages::languageOf).orElseGet(company::locale);
        NewMessage letter = new NewMessage(
                        "answer " + ids.next(),
                        message.medium().answeredBy(to.address()),
                        new Recipient(message.sender(), to.address(), locale),
                        "letter",
                        Map.of("subject", subject(message), "text", text),
                        List.of(),
                        about(message, deal),
                        null,
                        true)
                .onBehalfOf(by.id())
                .atOnce();
        return message.medium() == Medium.EMAIL ? letter.answering(new MailThread(to.thread())) : letter;
    }

    /** Of the deal if the one who answers sees it, else of the client. */
    private static JournalEntry.Subject about(Received message, Optional<Deal> deal) {
        return deal.map(found -> Deals.subject(found.id().value()))
                .orElseGet(() -> new JournalEntry.Subject(
                        "client", Objects.requireNonNull(message.client()).value()));
    }

    private String subject(Received message) {
        String subject = message.subject().isBlank() ? company.name() : message.subject();
        return ANSWERED.matcher(subject).matches() ? subject : "Re: " + subject;
    }
}
