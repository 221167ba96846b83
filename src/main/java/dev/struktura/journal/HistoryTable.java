package dev.struktura.journal;

import dev.struktura.base.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Histories along the index by subject, so that a batch reads no more than its own entries. */
@Component
class HistoryTable implements Histories {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient sql;
    private final ObjectReader data;
    private final ObjectReader why;

    HistoryTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.data = json.readerFor(new TypeReference<Map<String, Object>>() {});
        this.why = json.readerFor(Reason.class);
    }

    @Override
    public Size size(Stretch stretch) {
        return sql.sql("""
            select count(distinct subject_id)::int as subjects, count(*) as entries from journal.entry
             where subject_type = ? and at >= ? and at < ?\
            """).params(columns(stretch)).query(Size.class).single();
    }

    @Override
    public List<UUID> next(Stretch stretch, @Nullable UUID after, int limit) {
        return sql.sql("""
            select distinct subject_id from journal.entry
             where subject_type = ? and at >= ? and at < ? and subject_id > ? order by subject_id limit ?\
            """)
                .params(columns(stretch))
                .param(after == null ? BEFORE_ALL : after)
                .param(limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<JournalEntry> of(Stretch stretch, Collection<UUID> subjects, Set<String> leftOut) {
        return sql.sql("""
            select at, subject_type, subject_id, type, actor_id, actor_name, rule, why, data from journal.entry
             where subject_id = any(?) and subject_type = ? and at < ? and type <> all(?)
             order by subject_id, id\
            """)
                .param(subjects.toArray(UUID[]::new))
                .param(stretch.subjectType())
                .param(Timestamp.from(stretch.until()))
                .param(leftOut.toArray(String[]::new))
                .query(this::entry)
                .list();
    }

    private static List<Object> columns(Stretch stretch) {
        return List.of(stretch.subjectType(), Timestamp.from(stretch.from()), Timestamp.from(stretch.until()));
    }

    private JournalEntry entry(ResultSet rs, int row) throws SQLException {
        UUID actor = rs.getObject("actor_id", UUID.class);
        String reason = rs.getString("why");
        return new JournalEntry(
                rs.getTimestamp("at").toInstant(),
                new JournalEntry.Subject(rs.getString("subject_type"), rs.getObject("subject_id", UUID.class)),
                rs.getString("type"),
                actor == null ? null : new JournalEntry.Actor(actor, rs.getString("actor_name")),
                rs.getString("rule"),
                reason == null ? null : why.readValue(reason),
                data.readValue(rs.getString("data")));
    }
}
