package dev.struktura.custody;

import dev.struktura.base.Ids;
import dev.struktura.base.table.Decoy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invented clients as rows. */
@Repository
class DecoyTable {

    private final JdbcClient jdbc;
    private final Ids ids;

    DecoyTable(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** One is invented after the other, so that none is invented twice. */
    void hold() {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended('custody.decoy', 0)))")
                .query(Long.class)
                .single();
    }

    boolean has(String column, String value) {
        return jdbc.sql("select exists (select from custody.decoy where " + column + " = ?)")
                .param(value)
                .query(Boolean.class)
                .single();
    }

    /** @param export null when it stands in no file */
    UUID insert(@Nullable ExportId export, Decoy decoy) {
        UUID id = ids.next();
        jdbc.sql("""
            insert into custody.decoy (id, export_id, name, name_key, person, phone, email)
            values (:id, :export, :name, :key, :person, :phone, :email)
            """)
                .param("id", id)
                .param("export", export == null ? null : export.value())
                .param("name", decoy.name())
                .param("key", Traces.key(decoy.name()))
                .param("person", decoy.person())
                .param("phone", decoy.phone())
                .param("email", decoy.email())
                .update();
        return id;
    }

    /** Those that a text has traces of. */
    List<Found> find(Traces traces) {
        return jdbc.sql("""
            select d.name, d.phone, d.email, d.export_id from custody.decoy d
             where d.export_id is not null
               and (d.name_key = any(:names) or d.phone = any(:phones) or d.email = any(:emails))
             order by d.id limit 100
            """)
                .param("names", traces.names().toArray(String[]::new))
                .param("phones", traces.phones().toArray(String[]::new))
                .param("emails", traces.emails().toArray(String[]::new))
                .query((row, n) ->
                        new Found(row.getString("name"), new ExportId(row.getObject("export_id", UUID.class))))
                .list();
    }

    /** An invented client, and the file it stands in. */
    record Found(String name, ExportId export) {}
}
