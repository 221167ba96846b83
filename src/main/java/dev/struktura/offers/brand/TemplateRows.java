package dev.struktura.offers.brand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of templates, each with the latest of its states. */
@Repository
class TemplateRows {

    private static final String ALL = """
        select t.*, l.id as look, l.number, l.accent, l.band, l.passages, l.logo
          from offers.template t
          join lateral (select * from offers.look where template = t.id order by number desc limit 1) l on true
        """;

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Template> all() {
        return jdbc.sql(ALL + " order by t.retired_at nulls first, t.usual desc, lower(t.name), t.id")
                .query(TemplateRows::read)
                .list();
    }

    Optional<Template> find(TemplateId id) {
        return jdbc.sql(ALL + " where t.id = ?")
                .param(id.value())
                .query(TemplateRows::read)
                .optional();
    }

    Optional<Template> usual() {
        return jdbc.sql(ALL + " where t.usual").query(TemplateRows::read).optional();
    }

    void insert(TemplateId id, TemplateDraft draft, Instant now) {
        jdbc.sql("insert into offers.template (id, name, retired_at) values (:id, :name, :retired)")
                .param("id", id.value())
                .param("name", draft.name())
                .param("retired", draft.offered() ? null : Timestamp.from(now))
                .update();
    }

    /** False when somebody changed it meanwhile. What is retired stays so since the day it was. */
    boolean update(Template before, TemplateDraft draft, Instant now) {
        return jdbc.sql("""
            update offers.template
               set name = :name, usual = usual and :usual, version = version + 1,
                   retired_at = case when :offered then null else coalesce(retired_at, :now) end
             where id = :id and version = :version
            """)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .param("name", draft.name())
                        .param("usual", draft.usual())
                        .param("offered", draft.offered())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** One template is the usual one; whoever decides which waits for others who do. */
    void makeUsual(TemplateId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('offers.template', 0))")
                .query((row, index) -> "")
                .list();
        jdbc.sql("update offers.template set usual = false, version = version + 1 where usual and id <> ?")
                .param(id.value())
                .update();
        jdbc.sql("update offers.template set usual = true where id = ?")
                .param(id.value())
                .update();
    }

    private static Template read(ResultSet row, int index) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new Template(
                new TemplateId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("usual"),
                new LookId(row.getObject("look", UUID.class)),
                row.getInt("number"),
                LookRows.design(row),
                retired == null ? null : retired.toInstant(),
                row.getLong("version"));
    }
}
