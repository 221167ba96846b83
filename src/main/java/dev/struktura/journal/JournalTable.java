package dev.struktura.journal;

import static java.util.stream.Collectors.toMap;

import dev.struktura.base.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal in its table. */
@Component
class JournalTable implements Journal {

    static final String COLUMNS = "id, at, subject_type, subject_id, type, actor_id, actor_name, rule, why, data";

    private final JdbcClient sql;
    private final JsonMapper json;

    JournalTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void append(List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            PendingEntries.of(this, this::write).add(entries);
        }
    }

    private void write(List<JournalEntry> entries) {
        sql.sql("""
            insert into journal.entry
                (at, subject_type, subject_id, type, actor_id, actor_name, rule, why, data)
            select at, subject_type, subject_id, type, actor_id, actor_name, rule, why, data
            from unnest(?::timestamptz[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                        ?::jsonb[], ?::jsonb[])
                with ordinality as e (at, subject_type, subject_id, type, actor_id, actor_name, rule, why,
                                      data, place)
            order by place\
            """)
                .param(column(entries, Timestamp[]::new, entry -> Timestamp.from(entry.at())))
                .param(column(entries, String[]::new, entry -> entry.subject().type()))
                .param(column(entries, UUID[]::new, entry -> entry.subject().id()))
                .param(column(entries, String[]::new, JournalEntry::type))
                .param(column(entries, UUID[]::new, JournalTable::actorId))
                .param(column(entries, String[]::new, JournalTable::actorName))
                .param(column(entries, String[]::new, JournalEntry::rule))
                .param(column(entries, String[]::new, this::whyJson))
                .param(column(entries, String[]::new, entry -> json.writeValueAsString(entry.data())))
                .update();
    }

    @Override
    public List<Recorded> of(JournalEntry.Subject subject, long afterId, int limit) {
        return read(subject, "id > ? order by id limit ?", afterId, limit);
    }

    @Override
    public List<Recorded> latest(JournalEntry.Subject subject, long beforeId, int limit) {
        return read(subject, "id < ? order by id desc limit ?", beforeId, limit);
    }

    private List<Recorded> read(JournalEntry.Subject subject, String stretch, long place, int limit) {
        PendingEntries.flush(this);
        return sql.sql("select " + COLUMNS + " from journal.entry where subject_id = ? and subject_type = ? and "
                        + stretch)
                .param(subject.id())
                .param(subject.type())
                .param(place)
                .param(limit)
                .query(this::recorded)
                .list();
    }

    @Override
    public Set<UUID> touched(String subjectType, Collection<UUID> subjects, Instant after) {
        PendingEntries.flush(this);
        return Set.copyOf(sql.sql("""
            select distinct subject_id from journal.entry where subject_id = any(?) and subject_type = ? and at > ?\
            """)
                .param(subjects.toArray(UUID[]::new))
                .param(subjectType)
                .param(Timestamp.from(after))
                .query(UUID.class)
                .list());
    }

    @Override
    public Map<UUID, Integer> subjectsByActor(String subjectType, Instant since) {
        PendingEntries.flush(this);
        return sql
                .sql("""
                    select actor_id, count(distinct subject_id) as subjects from journal.entry
                     where subject_type = ? and at >= ? and actor_id is not null group by actor_id\
                    """)
                .param(subjectType)
                .param(Timestamp.from(since))
                .query((rs, row) -> Map.entry(rs.getObject("actor_id", UUID.class), rs.getInt("subjects")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int workedOn(UUID actor, Set<String> subjectTypes, Set<String> noActions, Instant since) {
        PendingEntries.flush(this);
        return sql.sql("""
            select count(distinct subject_id)::int from journal.entry
             where actor_id = ? and at >= ? and subject_type = any(?) and type <> all(?)
            """)
                .param(actor)
                .param(Timestamp.from(since))
                .param(subjectTypes.toArray(String[]::new))
                .param(noActions.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    Recorded recorded(ResultSet rs, int row) throws SQLException {
        UUID actor = rs.getObject("actor_id", UUID.class);
        String why = rs.getString("why");
        return new Recorded(
                rs.getLong("id"),
                new JournalEntry(
                        rs.getTimestamp("at").toInstant(),
                        new JournalEntry.Subject(rs.getString("subject_type"), rs.getObject("subject_id", UUID.class)),
                        rs.getString("type"),
                        actor == null ? null : new JournalEntry.Actor(actor, rs.getString("actor_name")),
                        rs.getString("rule"),
                        why == null ? null : json.readValue(why, Reason.class),
                        json.readValue(rs.getString("data"), new TypeReference<Map<String, Object>>() {})));
    }

    private @Nullable String whyJson(JournalEntry entry) {
        return entry.why() == null ? null : json.writeValueAsString(entry.why());
    }

    private static @Nullable UUID actorId(JournalEntry entry) {
        return entry.actor() == null ? null : entry.actor().id();
    }

    private static @Nullable String actorName(JournalEntry entry) {
        return entry.actor() == null ? null : entry.actor().name();
    }

    private static <T> @Nullable T[] column(
            List<JournalEntry> entries, IntFunction<@Nullable T[]> array, Function<JournalEntry, @Nullable T> value) {
        return entries.stream().map(value).toArray(array);
    }
}
