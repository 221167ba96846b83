package dev.struktura.bench;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The locks of the database, which can be taken off and put on again. */
final class Locks {

    private static final String VIEW = "clients.searchable";

    private final JdbcTemplate sql;
    private final List<String> guarded;
    private final String filtered;

    Locks(DataSource database) {
        sql = new JdbcTemplate(database);
        guarded = sql.queryForList("select oid::regclass::text from pg_class where relrowsecurity", String.class);
        filtered = String.valueOf(
                sql.queryForObject("select pg_get_viewdef('" + VIEW + "'::regclass)", String.class));
    }

    void off() {
        guarded.forEach(table -> sql.execute("alter table " + table + " disable row level security"));
        sql.execute("create or replace view " + VIEW + " as "
                + filtered.substring(0, filtered.toLowerCase(Locale.ROOT).indexOf("where")));
    }

    void on() {
        guarded.forEach(table -> sql.execute("alter table " + table + " enable row level security"));
        sql.execute("create or replace view " + VIEW + " as " + filtered);
    }
}
