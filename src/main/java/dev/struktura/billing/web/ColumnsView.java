package dev.struktura.billing.web;

import dev.struktura.base.table.TableRow;
import dev.struktura.billing.StatementPreview;
import dev.struktura.billing.bank.StatementLine;
import dev.struktura.billing.bank.TableColumn;
import dev.struktura.billing.entity.BankAccount;
import dev.struktura.billing.entity.LegalEntity;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table that a person explains, with what would be read of it.
 *
 * @param entities whose accounts it may be of
 */
public record ColumnsView(StatementPreview preview, List<LegalEntity> entities) {

    private static final int LINES = 5;
    private static final int SHOWN_OF_HEADINGS = 80;

    public ColumnsView {
        entities = List.copyOf(entities);
    }

    /** @param key of what stands there; empty when it is passed over */
    public record Column(int place, String heading, String samples, String key) {}

    public List<Column> columns() {
        return IntStream.range(0, preview.headings().cells().size())
                .mapToObj(this::column)
                .toList();
    }

    private Column column(int place) {
        TableColumn said = preview.layout().places().get(place);
        return new Column(
                place,
                preview.headings().cells().get(place),
                String.join(" · ", preview.head().samples(preview.headings(), place)),
                said == null ? "" : said.key());
    }

    /** What a column can be, in the order in which it is looked for. */
    public static TableColumn[] choices() {
        return TableColumn.values();
    }

    /** The beginning of a row, by which a person knows it. */
    public static String row(TableRow row) {
        String text = String.join("; ", row.cells());
        return text.length() <= SHOWN_OF_HEADINGS ? text : text.substring(0, SHOWN_OF_HEADINGS) + "…";
    }

    public boolean isOf(BankAccount account) {
        return account.id().equals(preview.account());
    }

    /** The first that would be read. */
    public List<StatementLine> lines() {
        return preview.read() == null
                ? List.of()
                : preview.read().lines().stream().limit(LINES).toList();
    }

    public @Nullable Integer lineCount() {
        return preview.read() == null ? null : preview.read().lines().size();
    }
}
