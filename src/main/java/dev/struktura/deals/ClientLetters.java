package dev.struktura.deals;

import dev.struktura.base.Company;
import dev.struktura.base.web.Texts;
import dev.struktura.messages.Attachment;
import dev.struktura.messages.Channel;
import dev.struktura.messages.NewMessage;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters to the client of a deal, in the client's language, by e-mail or else to the phone. */
@Component
public class ClientLetters {

    private final Outbox outbox;
    private final Deals deals;
    private final Company company;

    ClientLetters(Outbox outbox, Deals deals, Company company) {
        this.outbox = outbox;
        this.deals = deals;
        this.company = company;
    }

    /**
     * What is written.
     *
     * @param key the same key is one letter, however often it is sent
     * @param template the beginning of its message codes
     * @param staleAfter when it is too late to send; null for never
     */
    public record Letter(
            String key,
            String template,
            Map<String, String> fields,
            @Nullable Instant staleAfter) {
        public Letter {
            fields = Map.copyOf(fields);
        }
    }

    /** A file in a letter. */
    // the bytes only pass through; two files are never compared
    @SuppressWarnings("ArrayRecordComponent")
    public record Enclosure(String name, String type, byte[] content) {}

    /** Goes out when the caller's transaction commits; without an address the outbox shows it as one that nobody got. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(DealId id, Letter letter) {
        send(id, letter, List.of());
    }

    /** The same with files, which go along by e-mail only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(DealId id, Letter letter, List<Enclosure> enclosures) {
        Deal deal = deals.get(id);
        Optional<String> email = deals.clientEmail(id);
        Optional<String> phone = email.isPresent() ? Optional.empty() : deals.clientPhone(id);
        Recipient to = new Recipient(deal.clientName(), email.or(() -> phone).orElse(""), languageOf(deal));
        outbox.post(List.of(new NewMessage(
                letter.key(),
                phone.isPresent() ? Channel.SMS : Channel.EMAIL,
                to,
                letter.template(),
                letter.fields(),
                phone.isPresent() ? List.of() : enclosed(enclosures),
                Deals.subject(id.value()),
                letter.staleAfter(),
                true)));
    }

    private static List<Attachment> enclosed(List<Enclosure> enclosures) {
        return enclosures.stream()
                .map(one -> new Attachment(one.name(), one.type(), one.content()))
                .toList();
    }

    /** As the deal says, else the company's. */
    public Locale languageOf(Deal deal) {
        String said = deal.fact("language");
        return Texts.LOCALES.stream()
                .filter(ours -> ours.getLanguage().equals(said))
                .findFirst()
                .orElseGet(company::locale);
    }
}
