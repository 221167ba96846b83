package dev.struktura.journal;

import dev.struktura.journal.EntryRow.Place;
import dev.struktura.journal.Seal.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seals in their table, and the entries as they are sealed. */
@Component
class SealTable {

    private static final String SEALS = """
        select number, first_id, last_id, first_at, last_at, sealed_at, entries, digest, previous, hash from journal.seal\
        """;

    private static final int CANONICAL_COLUMNS = 10;

    private final JdbcClient sql;

    SealTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Seal> last() {
        return sql.sql(SEALS + " order by number desc limit 1")
                .query(SealTable::seal)
                .optional();
    }

    List<Seal> after(long number, int limit) {
        return sql.sql(SEALS + " where number > ? order by number limit ?")
                .param(number)
                .param(limit)
                .query(SealTable::seal)
                .list();
    }

    /** Whether there are entries after the last seal, and either that one is old or they are many. */
    boolean isDue(Instant now, Duration pace, int many) {
        return sql.sql("""
            select coalesce(
                (select e.last_value > s.last_id and (s.sealed_at <= ? or e.last_value - s.last_id >= ?)
                   from journal.seal s order by s.number desc limit 1), true)
              from journal.entry_id_seq e\
            """)
                .param(Timestamp.from(now.minus(pace)))
                .param(many)
                .query(Boolean.class)
                .single();
    }

    /** @return false when another node has closed a batch of that number */
    boolean add(Seal seal) {
        Batch batch = seal.batch();
        return sql.sql("""
            insert into journal.seal
                (number, first_id, last_id, first_at, last_at, sealed_at, entries, digest, previous, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing\
            """)
                        .param(batch.number())
                        .param(batch.firstId())
                        .param(batch.lastId())
                        .param(Timestamp.from(batch.from()))
                        .param(Timestamp.from(batch.to()))
                        .param(Timestamp.from(seal.sealedAt()))
                        .param(seal.entries())
                        .param(seal.digest())
                        .param(seal.previous())
                        .param(seal.hash())
                        .update()
                == 1;
    }

    /** Entries behind a place up to an identity, in their order. */
    List<EntryRow> entries(Place after, long upToId, int limit) {
        return sql.sql("""
            select id::text, extract(epoch from at)::text, subject_type, subject_id::text, type, actor_id::text,
                   actor_name, rule, why::text, data::text, id as place_id, at::text as place_at,
                   at as moment
              from journal.entry
             where (id, at) > (?, ?::timestamptz) and id <= ?
             order by entry.id, entry.at limit ?\
            """)
                .param(after.id())
                .param(after.at())
                .param(upToId)
                .param(limit)
                .query(SealTable::entry)
                .list();
    }

    private static EntryRow entry(ResultSet rs, int row) throws SQLException {
        List<@Nullable String> columns = new ArrayList<>(CANONICAL_COLUMNS);
        for (int column = 1; column <= CANONICAL_COLUMNS; column++) {
            columns.add(rs.getString(column));
        }
        return new EntryRow(
                new Place(rs.getLong("place_id"), rs.getString("place_at")),
                rs.getTimestamp("moment").toInstant(),
                columns);
    }

    private static Seal seal(ResultSet rs, int row) throws SQLException {
        return new Seal(
                new Batch(
                        rs.getLong("number"),
                        rs.getLong("first_id"),
                        rs.getLong("last_id"),
                        rs.getTimestamp("first_at").toInstant(),
                        rs.getTimestamp("last_at").toInstant()),
                rs.getTimestamp("sealed_at").toInstant(),
                rs.getLong("entries"),
                rs.getString("digest"),
                rs.getString("previous"),
                rs.getString("hash"));
    }
}
