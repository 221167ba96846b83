package dev.struktura.bench;

import dev.struktura.base.time.DueWork;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.staff.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
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

    private static JdbcTemplate floor(Installation installation) {
        JdbcTemplate floor = new JdbcTemplate(installation.floor());
        floor.execute("create table due (case_id uuid primary key, due_at timestamptz)");
        floor.execute("create index on due (due_at)");
        floor.execute(
                "create table parent (id uuid primary key, version bigint, last_at timestamptz) with (fillfactor ="
                        + " 80)");
        floor.execute("create table duty (id uuid primary key, parent uuid, priority text, state text)");
        floor.execute("create index on duty (parent)");
        floor.execute("create table note (id uuid primary key, person uuid, at timestamptz, words jsonb)");
        floor.execute(
                "create table log (id bigint generated always as identity primary key, at timestamptz, subject uuid,"
                        + " type text, rule text, why jsonb, data jsonb)");
        floor.execute("create index on log (subject, id)");
        floor.update("insert into parent select gen_random_uuid(), 1, now() from generate_series(1, ?)", PENDING);
        floor.update("insert into duty select gen_random_uuid(), id, 'normal', 'open' from parent");
        return floor;
    }

    private static void refill(JdbcTemplate floor) {
        floor.execute("truncate due");
        floor.update("insert into due select id, now() + interval '1 day' from parent");
        floor.update(
                "update due set due_at = now() - interval '1 second' where case_id in (select case_id from due limit"
                        + " ?)",
                DUE);
        floor.execute("vacuum analyze due");
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

    private static int fireBatch(JdbcTemplate floor) {
        List<UUID> due = floor.queryForList(
                "select case_id from due where due_at <= now() order by due_at limit ? for update skip locked",
                UUID.class,
                BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        UUID[] ids = due.toArray(UUID[]::new);
        floor.queryForList("select * from parent where id = any(?) for update", (Object) ids);
        floor.update("update duty set priority = 'high' where parent = any(?) and state = 'open'", (Object) ids);
        floor.update(
                "insert into note select gen_random_uuid(), id, ?, '{\"en\":\"waited\"}'::jsonb from unnest(?) as id",
                Timestamp.from(Instant.now()),
                ids);
        floor.update(
                "insert into log (at, subject, type, rule, why, data) select now(), id, 'rule-fired', 'idle-24h',"
                        + " '{\"code\":\"x\"}'::jsonb, '{}'::jsonb from unnest(?) as id",
                (Object) ids);
        floor.update("delete from due where case_id = any(?)", (Object) ids);
        return due.size();
    }
}
