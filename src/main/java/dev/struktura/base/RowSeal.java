package dev.struktura.base;

import java.util.List;
import java.util.UUID;

/** Seals a text for its row of one table, where alone it can be opened, and finds it again by a mark without opening any. */
public abstract class RowSeal implements KeepsSecrets {

    private final Secrets secrets;
    private final String table;
    private final BlindIndex index;

    /** @param purpose of the marks; never to be changed, or nothing is found any more */
    protected RowSeal(Secrets secrets, String table, String purpose) {
        this.secrets = secrets;
        this.table = table;
        this.index = secrets.blindIndex(purpose);
    }

    public byte[] seal(UUID row, String text) {
        return secrets.encrypt(text, SealedColumn.place(table, row));
    }

    public String open(UUID row, byte[] sealed) {
        return secrets.decrypt(sealed, SealedColumn.place(table, row));
    }

    /** The mark to keep of a text that is in its normal form. */
    public UUID mark(String text) {
        return index.of(text);
    }

    /** The marks to look for. */
    public List<UUID> marks(String text) {
        return index.any(text);
    }
}
