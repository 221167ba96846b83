package dev.struktura.journal;

import dev.struktura.journal.Journal.Recorded;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feed from the table. It awaits writers for itself, so that the sealing of batches does not wait for its turn. */
@Component
class FeedTable implements JournalFeed {

    private final JdbcClient sql;
    private final JournalTable journal;
    private final SettledEntries settled;

    FeedTable(JdbcClient sql, JournalTable journal) {
        this.sql = sql;
        this.journal = journal;
        this.settled = new SettledEntries(sql);
    }

    @Override
    public Page after(long afterId, Set<String> types, int limit) {
        OptionalLong upTo = settled.upTo();
        if (upTo.isEmpty() || upTo.getAsLong() <= afterId) {
            return new Page(List.of(), afterId);
        }
        List<Recorded> entries = since(Instant.EPOCH, afterId, upTo.getAsLong(), types, limit);
        return new Page(
                entries,
                entries.size() < limit ? upTo.getAsLong() : entries.getLast().id());
    }

    @Override
    public List<Recorded> since(Instant moment, long afterId, long upTo, Set<String> types, int limit) {
        return sql.sql("select " + JournalTable.COLUMNS + " from journal.entry"
                        + " where id > ? and id <= ? and at >= ? and type = any(?) order by entry.id limit ?")
                .param(afterId)
                .param(upTo)
                .param(Timestamp.from(moment))
                .param(types.toArray(String[]::new))
                .param(limit)
                .query(journal::recorded)
                .list();
    }
}
