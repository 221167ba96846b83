package dev.struktura.billing.bank;

import dev.struktura.base.Reason;
import java.io.IOException;

/** A statement that cannot be read, and where; an exception, as it may be noticed anywhere in a file. */
public final class UnreadableStatement extends IOException {

    static final String COLUMNS = "billing.bank.columns";
    private static final String WHOSE = "billing.bank.whose";

    private final Reason reason;

    public UnreadableStatement(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** @param line in the file, from 1 */
    static UnreadableStatement at(long line, String what, String found) {
        return new UnreadableStatement(Reason.of("billing.bank.broken." + what, line, shortened(found)));
    }

    /** A table that could have come from several accounts, as what is remembered of them says. */
    public static UnreadableStatement ofSomebody() {
        return new UnreadableStatement(Reason.of(WHOSE));
    }

    /** Whether a person can say how the table is to be read. */
    public static boolean canBeExplained(Reason why) {
        return why.code().equals(COLUMNS) || why.code().equals(WHOSE);
    }

    public Reason reason() {
        return reason;
    }

    private static String shortened(String text) {
        String plain = Words.plain(text);
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
