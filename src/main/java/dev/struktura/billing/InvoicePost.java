package dev.struktura.billing;

import dev.struktura.base.Reason;
import dev.struktura.billing.client.InvoiceLinks;
import dev.struktura.deals.Deals;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.Attachment;
import dev.struktura.messages.Channel;
import dev.struktura.messages.NewMessage;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Recipient;
import dev.struktura.process.ActionHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an invoice into the outbox: by e-mail with its document, by SMS how to pay it. */
@Component
class InvoicePost {

    /** An invoice that could not leave for so long is not sent any more; a person decides. */
    private static final Duration FRESH = Duration.ofDays(2);

    private final Outbox outbox;
    private final Deals deals;
    private final InvoiceLinks links;

    InvoicePost(Outbox outbox, Deals deals, InvoiceLinks links) {
        this.outbox = outbox;
        this.deals = deals;
        this.links = links;
    }

    /** What is written about an invoice, and when it was due to be written. */
    private record Letter(
            String key,
            String template,
            Instant at,
            @Nullable Reason why) {}

    void send(Invoice invoice, PaperText words, byte[] pdf) {
        Letter letter = new Letter("invoice/" + invoice.id(), "billing.invoice", invoice.issuedAt(), null);
        Attachment paper = new Attachment(invoice.fileName(), "application/pdf", pdf);
        outbox.post(List.of(
                message(letter, words, Channel.EMAIL, List.of(paper)), message(letter, words, Channel.SMS, List.of())));
    }

    /** By e-mail; by SMS to a client whose address we do not know. */
    void remind(PaperText words, ActionHandler.Order order) {
        Invoice invoice = words.invoice();
        String key = "invoice-reminder/%s/%s/%s".formatted(invoice.id(), order.rule(), order.at());
        Letter letter = new Letter(key, "billing.reminder", order.at(), order.why());
        Channel channel = deals.clientEmail(invoice.deal().id()).isPresent() ? Channel.EMAIL : Channel.SMS;
        outbox.post(List.of(message(letter, words, channel, List.of())));
    }

    /** A client without a number or address stays in sight: the outbox shows the message as one nobody got. */
    private NewMessage message(Letter letter, PaperText words, Channel channel, List<Attachment> files) {
        Invoice invoice = words.invoice();
        Optional<String> address = channel == Channel.EMAIL
                ? deals.clientEmail(invoice.deal().id())
                : deals.clientPhone(invoice.deal().id());
        Recipient to = new Recipient(
                invoice.client().name(), address.orElse(""), invoice.paper().locale());
        NewMessage message = new NewMessage(
                letter.key() + "/" + channel.slug(),
                channel,
                to,
                channel == Channel.EMAIL ? letter.template() : letter.template() + "-sms",
                fields(invoice, words),
                files,
                new JournalEntry.Subject("deal", invoice.deal().id().value()),
                letter.at().plus(FRESH),
                true);
        return letter.why() == null ? message : message.because(letter.why());
    }

    private Map<String, String> fields(Invoice invoice, PaperText words) {
        Paper.Seller seller = invoice.paper().seller();
        Map<String, String> fields = new HashMap<>();
        fields.put("number", invoice.number());
        fields.put("client", invoice.client().name());
        fields.put("seller", seller.name());
        fields.put("sellerTaxId", seller.taxId());
        fields.put("iban", seller.account().number());
        fields.put("bank", seller.account().bank());
        fields.put("total", words.money(invoice.total()));
        fields.put("owed", words.money(invoice.outstanding()));
        fields.put("due", words.day(invoice.dueAt()));
        fields.put("purpose", words.purpose());
        fields.put("link", links.open(invoice).path());
        return fields;
    }
}
