package dev.struktura.offers.brand;

import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The states of templates and their logos; what is there is never changed. */
@Repository
class LookRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Ids ids;

    LookRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void insert(TemplateId template, Design design, Instant now, EmployeeId by) {
        jdbc.sql("""
            insert into offers.look (id, template, number, accent, band, passages, logo, made_at, made_by)
            select :id, :template, coalesce(max(number), 0) + 1, :accent, :band, :passages::jsonb, :logo, :now, :by
              from offers.look where template = :template
            """)
                .param("id", ids.next())
                .param("template", template.value())
                .param("accent", design.accent().hex())
                .param("band", design.band().hex())
                .param("passages", JSON.writeValueAsString(design.passages()))
                .param("logo", design.logo())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    Optional<Design> find(LookId id) {
        return jdbc.sql("select accent, band, passages, logo from offers.look where id = ?")
                .param(id.value())
                .query((row, index) -> design(row))
                .optional();
    }

    static Design design(ResultSet row) throws SQLException {
        return new Design(
                Colour.of(row.getString("accent")).orElseThrow(),
                Colour.of(row.getString("band")).orElseThrow(),
                JSON.readValue(row.getString("passages"), Passages.class),
                row.getString("logo"));
    }

    /** Its digest; the same picture is kept once. */
    String keep(Logo logo) {
        jdbc.sql("""
            insert into offers.logo (digest, type, width, height, content)
            values (:digest, :type, :width, :height, :content)
            on conflict (digest) do nothing
            """)
                .param("digest", logo.digest())
                .param("type", logo.type())
                .param("width", logo.width())
                .param("height", logo.height())
                .param("content", logo.content())
                .update();
        return logo.digest();
    }

    Optional<Logo> logo(String digest) {
        return jdbc.sql("select type, width, height, content from offers.logo where digest = ?")
                .param(digest)
                .query((row, index) -> new Logo(
                        digest,
                        row.getString("type"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBytes("content")))
                .optional();
    }
}
