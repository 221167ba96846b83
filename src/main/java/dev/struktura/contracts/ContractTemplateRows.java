package dev.struktura.contracts;

import dev.struktura.base.Ids;
import dev.struktura.base.LocalText;
import dev.struktura.contracts.docx.DocxForm;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of templates of contracts and of what they say. */
@Repository
class ContractTemplateRows {

    private static final String ALL = """
        select t.*, w.id as wording, w.number, w.uk, w.ru, w.en, w.file_name, w.content
          from contracts.template t
          join lateral (select * from contracts.wording where template = t.id order by number desc limit 1) w on true
        """;

    private final JdbcClient jdbc;
    private final Ids ids;

    ContractTemplateRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    List<ContractTemplate> all() {
        return jdbc.sql(ALL + " order by t.retired_at nulls first, lower(t.name), t.id")
                .query(ContractTemplateRows::read)
                .list();
    }

    Optional<ContractTemplate> find(ContractTemplateId id) {
        return jdbc.sql(ALL + " where t.id = ?")
                .param(id.value())
                .query(ContractTemplateRows::read)
                .optional();
    }

    void insert(ContractTemplateId id, TemplateDraft draft, Instant now) {
        jdbc.sql("insert into contracts.template (id, name, retired_at) values (:id, :name, :retired)")
                .param("id", id.value())
                .param("name", draft.name())
                .param("retired", draft.offered() ? null : Timestamp.from(now))
                .update();
    }

    /** False when somebody changed it meanwhile. What is retired stays so since the day it was. */
    boolean update(ContractTemplate before, TemplateDraft draft, Instant now) {
        return jdbc.sql("""
            update contracts.template
               set name = :name, version = version + 1,
                   retired_at = case when :offered then null else coalesce(retired_at, :now) end
             where id = :id and version = :version
            """)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .param("name", draft.name())
                        .param("offered", draft.offered())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void insert(ContractTemplateId template, Wording wording, Instant now, EmployeeId by) {
        LocalText text = wording instanceof Wording.Words(LocalText words) ? words : new LocalText("", "", "");
        Wording.@Nullable Docx file = wording instanceof Wording.Docx docx ? docx : null;
        jdbc.sql("""
            insert into contracts.wording (id, template, number, uk, ru, en, file_name, content, made_at, made_by)
            select :id, :template, coalesce(max(number), 0) + 1, :uk, :ru, :en, :fileName, :content, :now, :by
              from contracts.wording where template = :template
            """)
                .param("id", ids.next())
                .param("template", template.value())
                .param("uk", text.uk())
                .param("ru", text.ru())
                .param("en", text.en())
                .param("fileName", file == null ? null : file.fileName())
                .param("content", file == null ? null : file.form().content())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    private static ContractTemplate read(ResultSet row, int index) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new ContractTemplate(
                new ContractTemplateId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("wording", UUID.class),
                row.getInt("number"),
                wording(row),
                retired == null ? null : retired.toInstant(),
                row.getLong("version"));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        String file = row.getString("file_name");
        return file == null
                ? new Wording.Words(new LocalText(row.getString("uk"), row.getString("ru"), row.getString("en")))
                : new Wording.Docx(file, new DocxForm(row.getBytes("content")));
    }
}
