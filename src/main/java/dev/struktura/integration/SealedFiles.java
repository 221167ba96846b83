package dev.struktura.integration;

import dev.struktura.base.Upgrade;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Seals the files that were kept in plain text; written anew, the tables keep nothing of that in their files. */
@Component
class SealedFiles extends Upgrade {

    private record Row(UUID file, int place, String cells) {}

    private record Head(UUID file, String columns) {}

    private final FileSeal seal;

    SealedFiles(FileSeal seal) {
        super("66", "sealed files");
        this.seal = seal;
    }

    @Override
    protected void upgrade(JdbcTemplate sql) {
        inBatches(
                sql,
                "select import_id, place, plain from integration.import_row where plain is not null",
                (row, n) ->
                        new Row(row.getObject("import_id", UUID.class), row.getInt("place"), row.getString("plain")),
                "update integration.import_row set cells = ?, hash = ?, plain = null where import_id = ? and place = ?",
                this::sealed);
        inBatches(
                sql,
                "select id, plain from integration.import where plain is not null",
                (row, n) -> new Head(row.getObject("id", UUID.class), row.getString("plain")),
                "update integration.import set columns = ?, plain = null where id = ?",
                head -> new Object[] {seal.columns(head.file(), head.columns()), head.file()});
        sql.execute("vacuum full integration.import_row");
        sql.execute("vacuum full integration.import");
    }

    private Object[] sealed(Row row) {
        return new Object[] {
            seal.cells(row.file(), row.place(), row.cells()),
            seal.mark(row.file(), row.cells()),
            row.file(),
            row.place()
        };
    }
}
