package dev.struktura.talks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People whom nobody knows write to us. */
@Component
class Strangers {

    static final String ADDRESS = "petro@nova.example";

    /** What is posted to hear no more of a sender. */
    static final Map<String, Object> REMEMBER = Map.of("rememberSender", true);

    private final Reception reception;

    Strangers(Reception reception) {
        this.reception = reception;
    }

    /** A mail of Petro's. */
    ReceivedId mail(String text) {
        return mail("Петро", ADDRESS, text);
    }

    ReceivedId mail(String name, String address, String text, IncomingFile... files) {
        return take(Medium.EMAIL, name, address, text, List.of(files));
    }

    ReceivedId sms(String number, String text) {
        return take(Medium.SMS, "", number, text, List.of());
    }

    ReceivedId telegram(String name, String chat, String text) {
        return take(Medium.TELEGRAM, name, chat, text, List.of());
    }

    private ReceivedId take(Medium medium, String name, String address, String text, List<IncomingFile> files) {
        return reception
                .take(new Incoming(
                        medium,
                        "<" + UUID.randomUUID() + "@nova.example>",
                        new Incoming.Sender(name, address),
                        medium == Medium.EMAIL ? "Питання" : "",
                        text,
                        "",
                        List.of(),
                        files,
                        new Incoming.Standing.Written(false)))
                .orElseThrow();
    }
}
