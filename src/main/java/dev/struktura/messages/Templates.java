package dev.struktura.messages;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Templates of messages and their versions. */
@Service
public class Templates {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final Duration LONGEST_FRESH = Duration.ofDays(365);
    private static final List<Locale> LANGUAGES = List.of(Locale.of("uk"), Locale.of("ru"), Locale.of("en"));

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Journal journal;
    private final Clock clock;

    Templates(JdbcClient sql, JsonMapper json, Journal journal, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Saving {

        record Saved(Template template) implements Saving {}

        record Refused(List<Violation> wrong) implements Saving {}

        /** Somebody else changed it meanwhile. */
        record Stale() implements Saving {}
    }

    /** Whether this person decides what is written to clients. */
    public static boolean keeps(Viewer viewer) {
        return viewer.audits() || viewer.runsDepartment();
    }

    /** The newest version of each, by name. */
    public List<Template> all() {
        return sql.sql("""
            select * from (select distinct on (key) * from messages.template order by key, version desc) t
             order by name, key
            """).query(this::template).list();
    }

    /** The newest version. */
    public Optional<Template> find(String key) {
        return versions(key).stream().findFirst();
    }

    /** All versions, the newest first. */
    public List<Template> versions(String key) {
        return sql.sql("select * from messages.template where key = :key order by version desc")
                .param("key", key)
                .query(this::template)
                .list();
    }

    /**
     * Makes the next version; the same words make none.
     *
     * @param fields those that can be filled
     * @param wanted the version it is meant to follow, 0 for none; null for any
     */
    @Transactional
    public Saving save(String key, Template.Draft draft, Set<String> fields, @Nullable Set<Long> wanted, Viewer by) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "messages.template " + key)
                .query()
                .listOfRows();
        Optional<Template> before = find(key);
        long version = before.map(Template::version).orElse(0L);
        if (wanted != null && !wanted.contains(version)) {
            return new Saving.Stale();
        }
        List<Violation> wrong = wrong(key, draft, fields);
        if (!wrong.isEmpty()) {
            return new Saving.Refused(wrong);
        }
        if (before.isEmpty() || !draft.equals(draft(before.get()))) {
            insert(key, version + 1, draft, by);
            tell(key, draft.name(), by);
        }
        return new Saving.Saved(find(key).orElseThrow());
    }

    /** What is wrong with it, and where. */
    public List<Violation> wrong(String key, Template.Draft draft, Set<String> fields) {
        List<Violation> wrong = new ArrayList<>();
        if (!key.matches("[a-z][a-z0-9-]{0,59}")) {
            wrong.add(new Violation("key", Reason.of("messages.templates.invalid.key")));
        }
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            wrong.add(new Violation("name", Reason.of("messages.templates.invalid.name", LONGEST_NAME)));
        }
        Duration fresh = draft.fresh();
        if (fresh != null && (fresh.toMinutes() < 1 || fresh.compareTo(LONGEST_FRESH) > 0)) {
            wrong.add(new Violation("fresh", Reason.of("messages.templates.invalid.fresh")));
        }
        for (Locale language : LANGUAGES) {
            String subject = draft.subject().in(language);
            String text = draft.text().in(language);
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                wrong.add(
                        new Violation("text." + language, Reason.of("messages.templates.invalid.text", LONGEST_TEXT)));
            }
            if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
                wrong.add(new Violation(
                        "subject." + language, Reason.of("messages.templates.invalid.subject", LONGEST_SUBJECT)));
            }
            wrong.addAll(strangers("subject." + language, subject, fields));
            wrong.addAll(strangers("text." + language, text, fields));
        }
        return wrong;
    }

    private static List<Violation> strangers(String place, String text, Set<String> fields) {
        return new TemplateText(text)
                .strangers(fields).stream()
                        .map(one -> new Violation(
                                place,
                                Reason.of("messages.templates.invalid.field", one.field(), one.line(), one.column())))
                        .toList();
    }

    private void insert(String key, long version, Template.Draft draft, Viewer by) {
        Duration fresh = draft.fresh();
        sql.sql("""
            insert into messages.template (key, version, name, subject, text, marketing, fresh_minutes,
                   changed_by, changed_by_name, changed_at)
            values (:key, :version, :name, :subject::jsonb, :text::jsonb, :marketing, :fresh, :by, :byName, base.now())
            """)
                .param("key", key)
                .param("version", version)
                .param("name", draft.name())
                .param("subject", json.writeValueAsString(draft.subject()))
                .param("text", json.writeValueAsString(draft.text()))
                .param("marketing", draft.marketing())
                .param("fresh", fresh == null ? null : fresh.toMinutes())
                .param("by", by.id().value())
                .param("byName", by.name())
                .update();
    }

    private void tell(String key, String name, Viewer by) {
        UUID subject = UUID.nameUUIDFromBytes(("template " + key).getBytes(StandardCharsets.UTF_8));
        journal.append(new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("template", subject),
                "template-changed",
                by.asActor(),
                null,
                null,
                Map.of("key", key, "name", name)));
    }

    private static Template.Draft draft(Template template) {
        return new Template.Draft(
                template.name(), template.subject(), template.text(), template.marketing(), template.fresh());
    }

    private Template template(ResultSet row, int number) throws SQLException {
        Integer fresh = row.getObject("fresh_minutes", Integer.class);
        return new Template(
                row.getString("key"),
                row.getLong("version"),
                row.getString("name"),
                json.readValue(row.getString("subject"), LocalText.class),
                json.readValue(row.getString("text"), LocalText.class),
                row.getBoolean("marketing"),
                fresh == null ? null : Duration.ofMinutes(fresh),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
