package dev.struktura.deals;

import dev.struktura.base.Company;
import dev.struktura.base.web.Texts;
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

    /** Goes out when the caller's transaction commits; without an address the outbox shows it as one that nobody got. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(DealId id, Letter letter) {
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
                List.of(),
                Deals.subject(id.value()),
                letter.staleAfter(),
                true)));
    }

    /** As the deal says, else the company's. */
    Locale languageOf(Deal deal) {
        Locale said = Locale.of(deal.fact("language"));
        return Texts.LOCALES.contains(said) ? said : company.locale();
    }
}
