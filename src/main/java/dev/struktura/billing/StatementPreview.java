package dev.struktura.billing;

import dev.struktura.base.Reason;
import dev.struktura.base.table.TableRow;
import dev.struktura.billing.bank.Statement;
import dev.struktura.billing.bank.TableHead;
import dev.struktura.billing.bank.TableLayout;
import dev.struktura.billing.entity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What would be read of a table.
 *
 * @param headings the row that is taken for its headings
 * @param account the account it is of; null when nobody said
 * @param read null when it cannot be read so
 * @param known how many of the lines are known already
 * @param wrong why it cannot be read; null when it can
 */
public record StatementPreview(
        TableHead head,
        TableRow headings,
        TableLayout layout,
        @Nullable AccountId account,
        @Nullable Statement read,
        int known,
        @Nullable Reason wrong) {

    StatementPreview with(@Nullable Statement found, int knownLines, @Nullable Reason why) {
        return new StatementPreview(head, headings, layout, account, found, knownLines, why);
    }

    /** Tells whether another file has the same headings. */
    public int seen() {
        return headings.cells().hashCode();
    }
}
