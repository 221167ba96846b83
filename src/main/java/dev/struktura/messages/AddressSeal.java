package dev.struktura.messages;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Secrets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals the address of a message, to be opened when it is sent, and knows an address again by a mark. */
@Component
class AddressSeal {

    private final Secrets secrets;
    private final BlindIndex index;

    AddressSeal(Secrets secrets) {
        this.secrets = secrets;
        this.index = secrets.blindIndex("messages.address");
    }

    byte[] seal(UUID message, String address) {
        return secrets.encrypt(address, place(message));
    }

    String open(UUID message, byte[] sealed) {
        return secrets.decrypt(sealed, place(message));
    }

    /** The mark of an address, however it is written. */
    UUID mark(String address) {
        return index.of(address.toLowerCase(Locale.ROOT));
    }

    private static String place(UUID message) {
        return "messages.outbox " + message;
    }
}
