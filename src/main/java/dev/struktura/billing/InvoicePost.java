package dev.struktura.billing;

import dev.struktura.deals.Deals;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.Attachment;
import dev.struktura.messages.Channel;
import dev.struktura.messages.NewMessage;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Recipient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts an invoice into the outbox: by e-mail with its document, by SMS how to pay it. */
@Component
class InvoicePost {

    /** An invoice that could not leave for so long is not sent any more; a person decides. */
    private static final Duration FRESH = Duration.ofDays(2);

    private final Outbox outbox;
    private final Deals deals;

    InvoicePost(Outbox outbox, Deals deals) {
        this.outbox = outbox;
        this.deals = deals;
    }

    void send(Invoice invoice, PaperText words, byte[] pdf) {
        Attachment paper = new Attachment(invoice.fileName(), "application/pdf", pdf);
        outbox.post(List.of(
                message(invoice, words, Channel.EMAIL, List.of(paper)),
                message(invoice, words, Channel.SMS, List.of())));
    }

    /** A client without a number or address stays in sight: the outbox shows the message as one nobody got. */
    private NewMessage message(Invoice invoice, PaperText words, Channel channel, List<Attachment> files) {
        Optional<String> address = channel == Channel.EMAIL
                ? deals.clientEmail(invoice.deal().id())
                : deals.clientPhone(invoice.deal().id());
        Recipient to = new Recipient(
                invoice.client().name(),
                address.orElse(""),
                Locale.of(invoice.paper().language()));
        return new NewMessage(
                "invoice/%s/%s".formatted(invoice.id(), channel.slug()),
                channel,
                to,
                channel == Channel.EMAIL ? "billing.invoice" : "billing.invoice-sms",
                fields(invoice, words),
                files,
                new JournalEntry.Subject("deal", invoice.deal().id().value()),
                invoice.issuedAt().plus(FRESH),
                true);
    }

    private static Map<String, String> fields(Invoice invoice, PaperText words) {
        Paper.Seller seller = invoice.paper().seller();
        return Map.of(
                "number", invoice.number(),
                "client", invoice.client().name(),
                "seller", seller.name(),
                "sellerTaxId", seller.taxId(),
                "iban", seller.iban(),
                "bank", seller.bank(),
                "total", words.money(invoice.total()),
                "due", words.day(invoice.dueAt()),
                "purpose", words.t("purpose.words", invoice.number()));
    }
}
