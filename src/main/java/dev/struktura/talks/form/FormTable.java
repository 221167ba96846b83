package dev.struktura.talks.form;

import dev.struktura.base.Asking;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms as rows, and how often they are filled in. */
@Repository
class FormTable {

    private static final String SELECT = "select id, key, name, origins, created_name, created_at from talks.form ";

    private final JdbcClient jdbc;

    FormTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LeadForm> all() {
        return jdbc.sql(SELECT + "order by id").query(FormTable::form).list();
    }

    /** For whoever comes with the key, and is nobody to the database. */
    Optional<LeadForm> byKey(String key) {
        return Asking.asDepartment(() -> jdbc.sql(SELECT + "where key = :key")
                .param("key", key)
                .query(FormTable::form)
                .optional());
    }

    void insert(LeadForm form, Viewer by) {
        jdbc.sql("""
            insert into talks.form (id, key, name, origins, created_by, created_name, created_at)
            values (:id, :key, :name, :origins, :by, :byName, :at)
            """)
                .param("id", form.id().value())
                .param("key", form.key())
                .param("name", form.name())
                .param("origins", form.origins().toArray(String[]::new))
                .param("by", by.id().value())
                .param("byName", by.name())
                .param("at", form.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<LeadForm> delete(FormId id) {
        return jdbc.sql("delete from talks.form where id = :id returning id, key, name, origins, created_name,"
                        + " created_at")
                .param("id", id.value())
                .query(FormTable::form)
                .optional();
    }

    /** Counts a visit and answers how often this visitor, and how often anybody, filled the form in since. */
    Visits visit(LeadForm form, UUID visitor, Instant since) {
        jdbc.sql("delete from talks.form_visit where form = :form and at < :since")
                .param("form", form.id().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into talks.form_visit (form, visitor, at) values (:form, :visitor, base.now())")
                .param("form", form.id().value())
                .param("visitor", visitor)
                .update();
        return jdbc.sql("""
            select count(*) filter (where visitor = :visitor) as own, count(*) as everybodys
              from talks.form_visit where form = :form
            """)
                .param("visitor", visitor)
                .param("form", form.id().value())
                .query(Visits.class)
                .single();
    }

    /** How often a form was filled in of late, the present time included. */
    record Visits(int own, int everybodys) {}

    private static LeadForm form(ResultSet row, int number) throws SQLException {
        return new LeadForm(
                new FormId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                List.of((String[]) row.getArray("origins").getArray()),
                row.getString("created_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
