package dev.struktura.base.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows one after another; blank ones are passed over. */
public interface Rows extends Closeable {

    /**
     * The next row, or null after the last.
     *
     * @throws UnreadableTable when the rest of the file makes no sense
     */
    @Nullable
    TableRow next() throws IOException;
}
