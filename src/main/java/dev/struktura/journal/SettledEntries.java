package dev.struktura.journal;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Up to where the journal is complete. An identity is given before its entry is committed, so the highest one that can be seen says
 * nothing of those below it. But whoever was given one holds a lock on the table from before until their end: once all who held it
 * after a number was read have ended, nothing can be written up to that number any more. Nobody is made to wait for this.
 */
@Component
class SettledEntries {

    private final JdbcClient sql;
    private @Nullable Awaited awaited;

    SettledEntries(JdbcClient sql) {
        this.sql = sql;
    }

    /** A number, and those who may still write up to it. */
    private record Awaited(long id, Set<String> writers) {}

    /** The highest identity up to which nothing can be written any more; empty while somebody still may: ask again later. */
    synchronized OptionalLong upTo() {
        if (awaited == null) {
            awaited = new Awaited(lastGiven(), writers());
        }
        if (!Collections.disjoint(awaited.writers(), writers())) {
            return OptionalLong.empty();
        }
        long settled = awaited.id();
        awaited = null;
        return OptionalLong.of(settled);
    }

    private long lastGiven() {
        return sql.sql("select last_value from journal.entry_id_seq")
                .query(Long.class)
                .single();
    }

    /** The transactions that hold the lock of those who write, by names that are never given twice. */
    private Set<String> writers() {
        return Set.copyOf(sql.sql("""
            select distinct virtualtransaction from pg_locks
             where relation = 'journal.entry'::regclass and mode = 'RowExclusiveLock' and granted
               and database = (select oid from pg_database where datname = current_database())\
            """).query(String.class).list());
    }
}
