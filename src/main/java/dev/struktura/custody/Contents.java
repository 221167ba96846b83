package dev.struktura.custody;

import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that may still be fetched, unreadable for whoever has the database alone. */
@Repository
class Contents implements KeepsSecrets {

    private static final String TABLE = "custody.content";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    Contents(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void keep(ExportId id, WrittenFile file) {
        jdbc.sql("insert into custody.content (export_id, sealed) values (:id, :sealed)")
                .param("id", id.value())
                .param("sealed", secrets.encrypt(file.text(), place(id)))
                .update();
    }

    byte[] open(ExportId id) {
        byte[] sealed = jdbc.sql("select sealed from custody.content where export_id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        return secrets.decrypt(sealed, place(id)).getBytes(StandardCharsets.UTF_8);
    }

    void erase(ExportId id) {
        jdbc.sql("delete from custody.content where export_id = ?")
                .param(id.value())
                .update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(TABLE, List.of("export_id"), "sealed", null));
    }

    private static String place(ExportId id) {
        return SealedColumn.place(TABLE, id);
    }
}
