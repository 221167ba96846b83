package dev.struktura.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** W2 as little code as possible could do it, in a copy of the product's tables, in batches. */
final class FloorTimers implements Firing {

    private static final int BATCH = 500;

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    FloorTimers(HikariDataSource copy) {
        this.sql = new JdbcTemplate(copy);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(copy));
        fill();
    }

    @Override
    public String name() {
        return Report.FLOOR;
    }

    @Override
    public double rate() {
        makeDue();
        long start = System.nanoTime();
        int fired = 0;
        int batch;
        do {
            Integer done = transaction.execute(status -> fireBatch());
            batch = done == null ? 0 : done;
            fired += batch;
        } while (batch > 0);
        return fired / ((System.nanoTime() - start) / 1e9);
    }

    /** As many deals in the copy, each with the open task that a reminder raises. */
    private void fill() {
        sql.update("""
            with kernel as materialized (select set_config('struktura.kernel', pg_current_xact_id()::text, true))
            insert into deals.deal (id, title, client_id, client_name, process, process_version, stage, status, visit,
                entered_at, owner_id, team_id, amount, currency, source, last_action_at, version, created_at)
            select gen_random_uuid(), 'Company ' || n, gen_random_uuid(), 'Company ' || n, 'techflow', 1, 'inbound',
                   'OPEN', 1, now(), d.owner_id, d.team_id, 1200, 'UAH', 'floor', now(), 1, now()
              from kernel, generate_series(1, ?) as n,
                   lateral (select owner_id, team_id from deals.deal where owner_id is not null and n > 0 limit 1) d\
            """, TimersDue.PENDING);
        sql.update("""
            insert into desk.task (id, title, deal, deal_number, visit, assignee, team, priority, due_at, origin, rule,
                why, created_at)
            select gen_random_uuid(), jsonb_build_object('uk', title, 'ru', title, 'en', title), id, number, visit,
                   owner_id, team_id, 'normal', now() + interval '2 hours', 'plan', 'first-contact',
                   '{"code":"why.rule.entry","facts":[]}'::jsonb, now()
              from deals.deal where source = 'floor'\
            """);
        sql.execute("vacuum analyze");
    }

    private void makeDue() {
        sql.update("""
            insert into process.timer (case_id, visit, rule, due_at)
            select id, visit, 'idle-24h', now() + interval '1 day' from deals.deal
            where source = 'floor' on conflict do nothing\
            """);
        sql.update("""
            update process.timer set due_at = now() - interval '1 second'
            where (case_id, visit, rule) in (
                select t.case_id, t.visit, t.rule from process.timer t join deals.deal d on d.id = t.case_id
                where d.source = 'floor' limit ?)\
            """, TimersDue.DUE);
        sql.execute("vacuum analyze process.timer");
    }

    /** The rows that Struktura leaves behind, a statement a table. */
    private int fireBatch() {
        List<UUID> due = sql.queryForList(
                "select case_id from process.timer where due_at <= now() and attempts < 5 order by due_at limit ?"
                        + " for update skip locked",
                UUID.class,
                BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        UUID[] ids = due.toArray(UUID[]::new);
        sql.queryForList("select * from deals.deal where id = any(?) for update", (Object) ids);
        sql.update(
                "update desk.task set priority = 'high', version = version + 1"
                        + " where deal = any(?) and closed_at is null",
                (Object) ids);
        sql.update("""
            insert into desk.notification (id, employee, at, priority, text, deal, deal_number, team, rule, why)
            select gen_random_uuid(), owner_id, now(), 'high',
                   '{"en":"The lead has waited 24 hours — contact it now","ru":"Лид ждёт уже 24 часа — свяжитесь сейчас",
                     "uk":"Лід чекає вже 24 години — зв’яжіться зараз"}'::jsonb,
                   id, number, team_id, 'idle-24h',
                   '{"code":"why.rule.after-action","facts":["PT24H","2026-11-27T18:10:24.846456Z"]}'::jsonb
              from deals.deal where id = any(?)\
            """, (Object) ids);
        sql.update("""
            insert into journal.entry (at, subject_type, subject_id, type, rule, why, data)
            select now(), 'deal', id, 'rule-fired', 'idle-24h',
                   '{"code":"why.rule.after-action","facts":["PT24H","2026-11-27T18:10:24.846456Z"]}'::jsonb,
                   '{"action":"remind"}'::jsonb
              from unnest(?) as id\
            """, (Object) ids);
        sql.update("delete from process.timer where case_id = any(?) and rule = 'idle-24h'", (Object) ids);
        return due.size();
    }

    @Override
    public void close() {
        // the installation is the caller's
    }
}
