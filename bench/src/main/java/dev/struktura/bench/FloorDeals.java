package dev.struktura.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * W1 as little code as possible could write it: the rows that Struktura leaves behind, one transaction an action, no decision, no
 * check. What an engine costs is what it needs beyond this.
 */
final class FloorDeals implements Contender {

    private static final List<String> SCHEMA = List.of(
            "create table client (id uuid primary key, name text, created_at timestamptz)",
            "create table contact (id uuid primary key, client_id uuid, name text)",
            "create index on contact (client_id)",
            "create table contact_point (id uuid primary key, contact_id uuid, kind text, value text)",
            "create index on contact_point (kind, value)",
            "create table deal (id uuid primary key, number bigint unique, title text, client_id uuid, stage text,"
                + " status text, visit int, entered_at timestamptz, owner_id uuid, team_id uuid, amount numeric(19,4),"
                + " fields jsonb, past_owners jsonb, version bigint) with (fillfactor = 80)",
            "create index on deal (stage, entered_at, id)",
            "create index on deal (owner_id, status)",
            "create index on deal (team_id, status)",
            "create index on deal (client_id)",
            "create table journal (id bigint generated always as identity primary key, at timestamptz, subject uuid,"
                    + " type text, actor uuid, rule text, why jsonb, data jsonb)",
            "create index on journal (subject, id)",
            "create index on journal (actor, id)",
            "create table timer (case_id uuid, visit int, rule text, due_at timestamptz,"
                    + " primary key (case_id, visit, rule))",
            "create index on timer (due_at)",
            "create table task (id uuid primary key, deal_id uuid, visit int, title jsonb, assignee uuid, due_at"
                    + " timestamptz, state text, priority text)",
            "create index on task (deal_id)",
            "create index on task (assignee, due_at) where state = 'open'",
            "create table load (owner_id uuid, delta int)",
            "create index on load (owner_id)",
            "create table invoice (id uuid primary key, number bigint, deal_id uuid, total numeric(19,4), state text)",
            "create table invoice_number (year int primary key, last bigint)",
            "insert into invoice_number values (2026, 0)",
            "create table project (id uuid primary key, deal_id uuid unique)",
            "create sequence deal_number");

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final AtomicLong numbers = new AtomicLong();
    private final UUID person = UUID.randomUUID();

    FloorDeals(HikariDataSource pool) {
        this.sql = new JdbcTemplate(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        SCHEMA.forEach(sql::execute);
    }

    @Override
    public String name() {
        return Report.FLOOR;
    }

    @Override
    public void run() {
        UUID deal = UUID.randomUUID();
        transaction.executeWithoutResult(status -> open(deal));
        transaction.executeWithoutResult(status -> move(deal, "qualification", 2));
        transaction.executeWithoutResult(status -> handOver(deal, "proposal", 3));
        transaction.executeWithoutResult(status -> {
            move(deal, "agreement", 4);
            invoice(deal);
        });
        transaction.executeWithoutResult(status -> {
            handOver(deal, "delivery", 5);
            sql.update("insert into project values (?, ?)", UUID.randomUUID(), deal);
        });
    }

    private void open(UUID deal) {
        long number = numbers.incrementAndGet();
        UUID client = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        sql.update("insert into client values (?, ?, now())", client, "Company " + number);
        sql.update("insert into contact values (?, ?, ?)", contact, client, "Person " + number);
        sql.batchUpdate(
                "insert into contact_point values (?, ?, ?, ?)",
                List.of(
                        new Object[] {UUID.randomUUID(), contact, "phone", "+38067" + number},
                        new Object[] {UUID.randomUUID(), contact, "email", "p" + number + "@bench.example"}));
        sql.update(
                "insert into deal values (?, nextval('deal_number'), ?, ?, 'inbound', 'OPEN', 1, now(), ?, ?, 1200,"
                        + " '{}'::jsonb, '{}'::jsonb, 1)",
                deal,
                "Company " + number,
                client,
                person,
                person);
        arm(deal, 1, "idle-24h");
        sql.update("insert into load values (?, 1)", person);
        tell(deal, "deal-opened", "deal-assigned", "rule-fired");
        tell(client, "client-registered");
        task(deal, 1);
    }

    private void move(UUID deal, String stage, int visit) {
        sql.queryForList("select * from deal where id = ? for update", deal);
        sql.update(
                "update deal set stage = ?, visit = ?, entered_at = now(), fields = fields ||"
                        + " '{\"need\":\"CRM\"}'::jsonb, version = version + 1 where id = ?",
                stage,
                visit,
                deal);
        sql.update("delete from timer where case_id = ?", deal);
        arm(deal, visit, "stage-48h");
        tell(deal, "deal-moved", "rule-fired");
        sql.update("update task set state = 'cancelled' where deal_id = ? and visit < ?", deal, visit);
        task(deal, visit);
    }

    private void handOver(UUID deal, String stage, int visit) {
        move(deal, stage, visit);
        sql.batchUpdate("insert into load values (?, ?)", List.of(new Object[] {person, -1}, new Object[] {person, 1}));
        tell(deal, "facts-changed", "deal-assigned");
    }

    private void invoice(UUID deal) {
        Long number = sql.queryForObject(
                "update invoice_number set last = last + 1 where year = 2026 returning last", Long.class);
        sql.update("insert into invoice values (?, ?, ?, 1200, 'open')", UUID.randomUUID(), number, deal);
        tell(deal, "invoice-issued");
    }

    private void arm(UUID deal, int visit, String rule) {
        sql.update(
                "insert into timer values (?, ?, ?, ?)",
                deal,
                visit,
                rule,
                Timestamp.from(Instant.now().plus(Duration.ofDays(1))));
    }

    private void task(UUID deal, int visit) {
        sql.update(
                "insert into task values (?, ?, ?, '{\"en\":\"Contact the new lead\"}'::jsonb, ?, now(), 'open',"
                        + " 'normal')",
                UUID.randomUUID(),
                deal,
                visit,
                person);
    }

    private void tell(UUID subject, String... types) {
        List<Object[]> rows = new ArrayList<>();
        for (String type : types) {
            rows.add(new Object[] {subject, type, person});
        }
        sql.batchUpdate(
                "insert into journal (at, subject, type, actor, rule, why, data) values (now(), ?, ?, ?, 'rule',"
                        + " '{\"code\":\"why.rule.entry\",\"facts\":[]}'::jsonb, '{\"to\":\"stage\"}'::jsonb)",
                rows);
    }
}
