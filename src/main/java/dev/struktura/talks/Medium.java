package dev.struktura.talks;

import dev.struktura.clients.ContactPointKind;
import dev.struktura.messages.Channel;
import java.util.Locale;
import java.util.Optional;

/** The ways by which clients write to us. */
public enum Medium {
    EMAIL,
    SMS,
    TELEGRAM,
    FORM;

    /** The word for it in the database, the API and bundle keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said of a lead that came this way. */
    String source() {
        return this == FORM ? "site" : slug();
    }

    static Medium of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }

    /** By what to answer something that came this way; who filled in a form left a phone or an address. */
    Channel answeredBy(String address) {
        return switch (this) {
            case EMAIL -> Channel.EMAIL;
            case SMS -> Channel.SMS;
            case TELEGRAM -> Channel.TELEGRAM;
            case FORM -> address.contains("@") ? Channel.EMAIL : Channel.SMS;
        };
    }

    /** Among which contact points the sender is looked for; a chat is none. */
    Optional<ContactPointKind> lookedFor(String address) {
        return switch (answeredBy(address)) {
            case EMAIL -> Optional.of(ContactPointKind.EMAIL);
            case SMS -> Optional.of(ContactPointKind.PHONE);
            case TELEGRAM -> Optional.empty();
        };
    }
}
