package dev.struktura.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * W1 as little code as possible could write it: the same rows in a copy of the product's tables, one transaction an action, rows of a
 * table in one statement, no decision and no check of its own. What an engine costs is what it needs beyond this.
 */
final class FloorDeals implements Contender {

    private static final String TITLE = """
        {"en":"Find out need, budget and decision maker","ru":"Выяснить потребность, бюджет и кто решает",\
        "uk":"З’ясувати потребу, бюджет і хто вирішує"}\
        """;
    private static final String WHY = "{\"code\":\"why.rule.entry\",\"facts\":[]}";
    private static final String CHOSEN = """
        {"code":"why.assigned.seat-order","facts":["Олена Коваль","2","1","2026-11-30T07:00:00Z","–","–","–",\
        "Тарас Шевчук (2), Ірина Мороз (2)"]}\
        """;
    private static final String MOVED = """
        {"to":"qualification","from":"inbound","visit":2,"process":"techflow","processVersion":1}\
        """;
    private static final String ORDERED = """
        {"dueAt":"2026-11-28T17:41:58.583258Z","title":%s,"taskId":"01a21e19-84c5-7516-aea8-06649c702bbe","priority":"normal"}\
        """.formatted(TITLE);
    private static final String HANDED = """
        {"team":"01a21e19-7c9e-7fe6-ad28-b5eba39576a8","owner":"01a21e19-797b-7886-846a-1d1a90352aea",\
        "ownerName":"Олена Коваль"}\
        """;
    private static final String PAPER = """
        {"buyer":{"name":"TOV","taxId":"12345678","address":"Kyiv"},"lines":[{"sum":{"amount":"1200.00","currency":"UAH"},\
        "price":{"amount":"1200.00","currency":"UAH"},"title":null,"quantity":1}],"seller":{"bank":"АТ «Демобанк», м. Київ",\
        "iban":"UA213223130000026007233566001","name":"ТОВ «ТехФлоу»","email":"billing@techflow.example"}}\
        """;

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final AtomicLong numbers = new AtomicLong(10_000_000);
    private final Random random = new Random();
    private final UUID person = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();

    FloorDeals(HikariDataSource copy) {
        this.sql = new JdbcTemplate(copy);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(copy));
    }

    @Override
    public String name() {
        return Report.FLOOR;
    }

    @Override
    public void run() {
        Floor deal = new Floor(UUID.randomUUID(), numbers.incrementAndGet(), Instant.now());
        transaction.executeWithoutResult(status -> open(deal));
        transaction.executeWithoutResult(status -> {
            move(deal, "qualification", 2, "OPEN");
            arm(deal, 2, "no-answers-24h");
            tell(deal, moved(), fired(), ordered());
        });
        transaction.executeWithoutResult(status -> {
            move(deal, "proposal", 3, "OPEN");
            arm(deal, 3, "stage-48h");
            handOver();
            tell(deal, facts(), moved(), handed(), fired(), ordered());
        });
        transaction.executeWithoutResult(status -> {
            move(deal, "agreement", 4, "OPEN");
            tell(deal, facts(), moved(), fired(), fired(), ordered(), issued());
            invoice(deal);
        });
        transaction.executeWithoutResult(status -> {
            move(deal, "delivery", 5, "WON");
            sql.update("insert into deals.load values (?, -1)", person);
            project(deal);
            tell(
                    deal, facts(), moved(), handed(), fired(), ordered(), ordered(), ordered(), ordered(), ordered(),
                    issued());
        });
    }

    private record Floor(UUID id, long number, Instant now) {

        Timestamp at() {
            return Timestamp.from(now);
        }

        Timestamp tomorrow() {
            return Timestamp.from(now.plus(Duration.ofDays(1)));
        }

        String company() {
            return "Company " + number;
        }
    }

    private record Fact(String type, String rule, String why, String data) {}

    private static Fact facts() {
        return new Fact("facts-changed", null, null, "{\"fields\":{\"need\":\"CRM\",\"budget\":\"50 000\"}}");
    }

    private static Fact moved() {
        return new Fact("deal-moved", null, WHY, MOVED);
    }

    private static Fact handed() {
        return new Fact("deal-assigned", null, CHOSEN, HANDED);
    }

    private static Fact fired() {
        return new Fact("rule-fired", "first-contact", WHY, "{\"action\":\"task\"}");
    }

    private static Fact ordered() {
        return new Fact("task-added", "first-contact", WHY, ORDERED);
    }

    private static Fact issued() {
        return new Fact("invoice-issued", "invoice", WHY, "{\"sum\":\"1200.00 UAH\",\"number\":\"2026-00003\"}");
    }

    private Object[] point(UUID contact, String kind, Floor deal) {
        byte[] sealed = new byte[42];
        random.nextBytes(sealed);
        return new Object[] {UUID.randomUUID(), contact, kind, sealed, "+380 ** *** ** 67", UUID.randomUUID(), deal.at()};
    }

    private void open(Floor deal) {
        UUID client = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        mark();
        sql.update(
                "insert into clients.client (id, name, name_key, name_latin, created_at, created_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                client,
                deal.company(),
                deal.company(),
                deal.company(),
                deal.at(),
                person,
                deal.at());
        sql.update(
                "insert into clients.contact values (?, ?, ?, ?)",
                contact,
                client,
                "Person " + deal.number(),
                deal.at());
        sql.batchUpdate(
                "insert into clients.contact_point (id, contact_id, kind, value, mask, lookup, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                List.of(point(contact, "PHONE", deal), point(contact, "EMAIL", deal)));
        sql.update(
                "insert into deals.deal (id, title, client_id, client_name, process, process_version, stage, status,"
                        + " visit, entered_at, owner_id, team_id, amount, currency, source, last_action_at, version,"
                        + " created_at) values (?, ?, ?, ?, 'techflow', 1, 'inbound', 'OPEN', 1, ?, ?, ?, 1200, 'UAH',"
                        + " 'bench', ?, 1, ?)",
                deal.id(),
                deal.company(),
                client,
                deal.company(),
                deal.at(),
                person,
                team,
                deal.at(),
                deal.at());
        arm(deal, 1, "idle-24h");
        sql.update("insert into deals.load values (?, 1)", person);
        tasks(deal, 1, 1);
        tell(deal, facts(), moved(), handed(), fired(), ordered());
    }

    /** What the trigger of the deals asks for. */
    private void mark() {
        sql.queryForList("select set_config('struktura.kernel', pg_current_xact_id()::text, true)");
    }

    private void move(Floor deal, String stage, int visit, String status) {
        sql.queryForList(
                "select set_config('struktura.kernel', pg_current_xact_id()::text, true), d.* from deals.deal d"
                        + " where id = ? for update",
                deal.id());
        sql.update(
                "update deals.deal set stage = ?, visit = ?, status = ?, entered_at = ?, last_action_at = ?,"
                        + " fields = fields || '{\"need\":\"CRM\",\"budget\":\"50 000\"}'::jsonb, version = version + 1"
                        + " where id = ?",
                stage,
                visit,
                status,
                deal.at(),
                deal.at(),
                deal.id());
        sql.update("delete from process.timer where case_id = ?", deal.id());
        sql.update(
                "update desk.task set state = 'cancelled', outcome = 'obsolete', closed_at = ?, version = version + 1"
                        + " where deal = ? and closed_at is null",
                deal.at(),
                deal.id());
        if (visit < 5) {
            tasks(deal, visit, 1);
        }
    }

    private void handOver() {
        sql.batchUpdate(
                "insert into deals.load values (?, ?)", List.of(new Object[] {person, -1}, new Object[] {person, 1}));
    }

    private void invoice(Floor deal) {
        Integer number = sql.queryForObject(
                "insert into billing.number as n values (2026, 1) on conflict (year) do update set last = n.last + 1"
                        + " returning last",
                Integer.class);
        sql.update(
                "insert into billing.invoice (id, year, ordinal, number, deal, deal_number, visit, client_name, state,"
                        + " total, currency, issued_at, due_at, paper)"
                        + " values (?, 2026, ?, ?, ?, ?, 4, ?, 'open', 1200, 'UAH', ?, ?, ?::jsonb)",
                UUID.randomUUID(),
                number,
                "2026-" + number,
                deal.id(),
                deal.number(),
                deal.company(),
                deal.at(),
                deal.tomorrow(),
                PAPER);
    }

    private void project(Floor deal) {
        UUID project = UUID.randomUUID();
        sql.update(
                "insert into delivery.project values (?, ?, ?, ?, ?)",
                project,
                deal.id(),
                deal.number(),
                deal.company(),
                deal.at());
        List<UUID> tasks = tasks(deal, 5, 5);
        sql.batchUpdate(
                "insert into delivery.step values (?, ?, ?)",
                IntStream.range(0, 5)
                        .mapToObj(position -> new Object[] {project, position, tasks.get(position)})
                        .toList());
    }

    private void arm(Floor deal, int visit, String rule) {
        sql.update("insert into process.timer values (?, ?, ?, ?)", deal.id(), visit, rule, deal.tomorrow());
    }

    private List<UUID> tasks(Floor deal, int visit, int count) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        sql.batchUpdate(
                "insert into desk.task (id, title, deal, deal_number, visit, assignee, team, priority, due_at, origin,"
                        + " rule, why, created_at)"
                        + " values (?, ?::jsonb, ?, ?, ?, ?, ?, 'normal', ?, 'plan', 'first-contact', ?::jsonb, ?)",
                ids.stream()
                        .map(id -> new Object[] {
                            id,
                            TITLE,
                            deal.id(),
                            deal.number(),
                            visit,
                            person,
                            team,
                            deal.tomorrow(),
                            WHY,
                            deal.at()
                        })
                        .toList());
        return ids;
    }

    private void tell(Floor deal, Fact... facts) {
        sql.batchUpdate(
                "insert into journal.entry (at, subject_type, subject_id, type, actor_id, actor_name, rule, why, data)"
                        + " values (?, 'deal', ?, ?, ?, 'Наталія Бондар', ?, ?::jsonb, ?::jsonb)",
                Stream.of(facts)
                        .map(fact -> new Object[] {
                            deal.at(), deal.id(), fact.type(), person, fact.rule(), fact.why(), fact.data()
                        })
                        .toList());
    }
}
