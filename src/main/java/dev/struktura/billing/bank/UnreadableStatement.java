package dev.struktura.billing.bank;

import dev.struktura.base.Reason;
import java.io.IOException;

/** A statement that cannot be read, and where; an exception, as it may be noticed anywhere in a file. */
public final class UnreadableStatement extends IOException {

    private final Reason reason;

    public UnreadableStatement(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** @param line in the file, from 1 */
    static UnreadableStatement at(long line, String what, String found) {
        return new UnreadableStatement(Reason.of("billing.bank.broken." + what, line, shortened(found)));
    }

    public Reason reason() {
        return reason;
    }

    private static String shortened(String text) {
        String plain = Words.plain(text);
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
