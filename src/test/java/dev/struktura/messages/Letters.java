package dev.struktura.messages;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Letters to the clients of the demo company. */
final class Letters {

    static final MessageId ID = new MessageId(UUID.fromString("0198a000-0000-7000-8000-000000000001"));
    static final Recipient OKSANA = new Recipient("Оксана Ліщина", "oksana@zoria.example", Locale.of("uk"));

    private Letters() {}

    static Letter mail(String subject, String text) {
        return mail(OKSANA, subject, text);
    }

    static Letter mail(Recipient to, String subject, String text) {
        return new Letter(ID, to, new Letter.Words(subject, text, "<p>" + text + "</p>"), List.of(), null);
    }

    static Letter sms(String text) {
        return to("+380671234567", text);
    }

    static Letter to(String address, String text) {
        return mail(new Recipient("Оксана", address, Locale.of("uk")), "", text);
    }
}
