package dev.struktura.billing;

import dev.struktura.billing.bank.TableColumn;
import dev.struktura.billing.entity.BankAccount;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a table that does not explain itself.
 *
 * @param line where its headings stand; 0 when that was not said
 * @param seen the digest of the headings it was said of, see {@link StatementPreview#seen()}; of others it says nothing
 * @param places what stands where, by place from 0
 * @param account the account it is of; null when nobody said
 */
public record TableWish(
        long line,
        int seen,
        Map<Integer, TableColumn> places,
        @Nullable BankAccount account) {

    public static final TableWish NONE = new TableWish(0, 0, Map.of(), null);

    public TableWish {
        places = Map.copyOf(places);
    }
}
