package dev.struktura.bench;

import dev.struktura.base.time.DueWork;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** W2: many timers pend, and a quarter of them comes due at once. */
final class TimersDue {

    private static final int PENDING = Integer.getInteger("bench.pending", 200_000);
    private static final int DUE = PENDING / 4;
    private static final int BATCH = 500;

    private TimersDue() {}

    static void race(Installation installation, int rounds) {
        JdbcTemplate product = new JdbcTemplate(installation.bean(DataSource.class));
        open(installation.bean(Deals.class), installation.head());
        JdbcTemplate floor = floor(installation);
        List<Double> struktura = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            makeDue(product);
            double fired = firing(() -> fire(installation));
            refill(floor);
            double written = firing(() -> fireFloor(installation, floor));
            if (round > 0) {
                struktura.add(fired);
                plain.add(written);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("struktura", Race.median(struktura));
        medians.put(Report.FLOOR, Race.median(plain));
        Report.print("W2: %d timers pend, %d come due at once".formatted(PENDING, DUE), "timers/s", medians);
    }

    private static void open(Deals deals, Viewer head) {
        for (int done = 0; done < PENDING; done += BATCH) {
            List<NewDeal> leads = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                leads.add(StrukturaDeals.lead(1_000_000L + done + i));
            }
            deals.open(leads, head);
        }
    }

    /** Lets a quarter of the timers be due now, arming anew those that have fired. */
    private static void makeDue(JdbcTemplate product) {
        product.update("""
            insert into process.timer (case_id, visit, rule, due_at)
            select id, visit, 'idle-24h', base.now() + interval '1 day' from deals.deal
            where stage = 'inbound' on conflict do nothing\
            """);
        product.update("""
            update process.timer set due_at = base.now() - interval '1 second'
            where (case_id, visit, rule) in (
                select case_id, visit, rule from process.timer where rule = 'idle-24h' limit ?)\
            """, DUE);
        product.execute("vacuum analyze process.timer");
    }

    private static int fire(Installation installation) {
        return installation.dueWork().stream().mapToInt(DueWork::runDue).sum();
    }

    private static double firing(IntSupplier work) {
        long start = System.nanoTime();
        int fired = work.getAsInt();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (fired < DUE) {
            throw new IllegalStateException("only %d of %d timers fired".formatted(fired, DUE));
        }
        return DUE / seconds;
    }

    /** As many deals in the copy, each with the open task that a reminder raises. */
    private static JdbcTemplate floor(Installation installation) {
        JdbcTemplate floor = new JdbcTemplate(installation.floor());
        floor.update("""
            with kernel as materialized (select set_config('struktura.kernel', pg_current_xact_id()::text, true))
            insert into deals.deal (id, title, client_id, client_name, process, process_version, stage, status, visit,
                entered_at, owner_id, team_id, amount, currency, source, last_action_at, version, created_at)
            select gen_random_uuid(), 'Company ' || n, gen_random_uuid(), 'Company ' || n, 'techflow', 1, 'inbound',
                   'OPEN', 1, now(), d.owner_id, d.team_id, 1200, 'UAH', 'floor', now(), 1, now()
              from kernel, generate_series(1, ?) as n,
                   lateral (select owner_id, team_id from deals.deal where owner_id is not null and n > 0 limit 1) d\
            """, PENDING);
        floor.update("""
            insert into desk.task (id, title, deal, deal_number, visit, assignee, team, priority, due_at, origin, rule,
                why, created_at)
            select gen_random_uuid(), jsonb_build_object('uk', title, 'ru', title, 'en', title), id, number, visit,
                   owner_id, team_id, 'normal', now() + interval '2 hours', 'plan', 'first-contact',
                   '{"code":"why.rule.entry","facts":[]}'::jsonb, now()
              from deals.deal where source = 'floor'\
            """);
        floor.execute("vacuum analyze");
        return floor;
    }

    private static void refill(JdbcTemplate floor) {
        floor.update("""
            insert into process.timer (case_id, visit, rule, due_at)
            select id, visit, 'idle-24h', now() + interval '1 day' from deals.deal
            where source = 'floor' on conflict do nothing\
            """);
        floor.update("""
            update process.timer set due_at = now() - interval '1 second'
            where (case_id, visit, rule) in (
                select t.case_id, t.visit, t.rule from process.timer t join deals.deal d on d.id = t.case_id
                where d.source = 'floor' limit ?)\
            """, DUE);
        floor.execute("vacuum analyze process.timer");
    }

    private static int fireFloor(Installation installation, JdbcTemplate floor) {
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(installation.floor()));
        int fired = 0;
        int batch;
        do {
            Integer done = transaction.execute(status -> fireBatch(floor));
            batch = done == null ? 0 : done;
            fired += batch;
        } while (batch > 0);
        return fired;
    }

    /** The rows that Struktura leaves behind, a statement a table. */
    private static int fireBatch(JdbcTemplate floor) {
        List<UUID> due = floor.queryForList(
                "select case_id from process.timer where due_at <= now() and attempts < 5 order by due_at limit ?"
                        + " for update skip locked",
                UUID.class,
                BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        UUID[] ids = due.toArray(UUID[]::new);
        floor.queryForList("select * from deals.deal where id = any(?) for update", (Object) ids);
        floor.update(
                "update desk.task set priority = 'high', version = version + 1"
                        + " where deal = any(?) and closed_at is null",
                (Object) ids);
        floor.update("""
            insert into desk.notification (id, employee, at, priority, text, deal, deal_number, team, rule, why)
            select gen_random_uuid(), owner_id, now(), 'high',
                   '{"en":"The lead has waited 24 hours — contact it now","ru":"Лид ждёт уже 24 часа — свяжитесь сейчас",
                     "uk":"Лід чекає вже 24 години — зв’яжіться зараз"}'::jsonb,
                   id, number, team_id, 'idle-24h',
                   '{"code":"why.rule.after-action","facts":["PT24H","2026-11-27T18:10:24.846456Z"]}'::jsonb
              from deals.deal where id = any(?)\
            """, (Object) ids);
        floor.update("""
            insert into journal.entry (at, subject_type, subject_id, type, rule, why, data)
            select now(), 'deal', id, 'rule-fired', 'idle-24h',
                   '{"code":"why.rule.after-action","facts":["PT24H","2026-11-27T18:10:24.846456Z"]}'::jsonb,
                   '{"action":"remind"}'::jsonb
              from unnest(?) as id\
            """, (Object) ids);
        floor.update("delete from process.timer where case_id = any(?) and rule = 'idle-24h'", (Object) ids);
        return due.size();
    }
}
