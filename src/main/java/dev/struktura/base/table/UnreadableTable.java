package dev.struktura.base.table;

import dev.struktura.base.Reason;
import java.io.IOException;

/**
 * A file that cannot be read on. An exception and not a value, because it may come in the middle of a stream of good rows.
 */
public final class UnreadableTable extends IOException {

    private final Reason reason;

    public UnreadableTable(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public UnreadableTable(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
