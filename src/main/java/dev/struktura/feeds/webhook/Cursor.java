package dev.struktura.feeds.webhook;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to which entry of the journal the webhooks have read. */
@Repository
class Cursor {

    private final JdbcClient sql;

    Cursor(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where it stands, for this transaction alone; empty while another node reads. */
    OptionalLong take() {
        return sql
                .sql("select entry from feeds.webhook_cursor for update skip locked")
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Where it stands. */
    long place() {
        return sql.sql("select entry from feeds.webhook_cursor")
                .query(Long.class)
                .single();
    }

    void moveTo(long entry) {
        sql.sql("update feeds.webhook_cursor set entry = :entry")
                .param("entry", entry)
                .update();
    }
}
