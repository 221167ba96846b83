package dev.struktura.clients;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Secrets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals a number or an address for its row, where alone it can be opened, and finds it again without opening any. */
@Component
class ContactSeal {

    private final Secrets secrets;
    private final BlindIndex index;

    ContactSeal(Secrets secrets) {
        this.secrets = secrets;
        this.index = secrets.blindIndex("clients.contact_point");
    }

    byte[] seal(UUID point, String value) {
        return secrets.encrypt(value, place(point));
    }

    String open(UUID point, byte[] sealed) {
        return secrets.decrypt(sealed, place(point));
    }

    /** By what the same number or address is found wherever it is kept; the value in its normal form. */
    UUID lookup(String value) {
        return index.of(value);
    }

    private static String place(UUID point) {
        return "clients.contact_point " + point;
    }
}
