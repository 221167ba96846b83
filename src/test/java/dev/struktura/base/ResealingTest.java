package dev.struktura.base;

import static dev.struktura.testing.Sellers.HEAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.embedded.Refusal;
import dev.struktura.base.time.DueWork;
import dev.struktura.base.web.Texts;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** The installation's key is changed while the product runs, which has both keys. */
@StrukturaTest
class ResealingTest {

    private static final SecretsKey FORMER = SecretsKey.of(StrukturaTest.KEY, "former");
    private static final SecretsKey KEY = SecretsKey.of(StrukturaTest.OTHER_KEY, "key");
    private static final SecretsKey THIRD = SecretsKey.of("QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=", "third");

    private static final String PHONE = "+380677008090";
    private static final String IRYNA = "iryna@ganok.example";
    private static final String[] PLACES = {
        "clients.contact_point value",
        "custody.content sealed",
        "integration.import columns",
        "integration.import_row cells",
        "messages.outbox address",
        "staff.totp secret"
    };

    private record Column(String place, String name) {}

    @SuppressWarnings("ArrayRecordComponent") // nobody compares points
    private record Point(UUID id, byte[] value) {}

    /** The process dies at the fourth batch. */
    private static final class Dying implements TransactionOperations {

        private final TransactionOperations living;
        private int batches;

        Dying(TransactionOperations living) {
            this.living = living;
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            if (++batches > 3) {
                throw new IllegalStateException("died");
            }
            return living.execute(action);
        }
    }

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    List<KeepsSecrets> keepers;

    @Autowired
    ObjectProvider<DueWork> work;

    @Autowired
    Texts texts;

    @Autowired
    ApplicationContext application;

    @Test
    void stoppedInTheMiddleItGoesOnAndEverythingIsFoundMeanwhile() {
        somethingInEachPlace();
        assertThat(placesOf(FORMER)).containsExactly(PLACES);
        admit(KEY, FORMER);

        assertThatThrownBy(() -> new Resealing(both(), keepers, sql, new Dying(transaction)).all(2))
                .hasMessage("died");

        assertThat(points(KEY)).hasSize(6);
        assertThat(points(FORMER)).isNotEmpty();
        assertThat(found(PHONE)).isEqualTo(1);
        foundAndKnown(reachOf(points(KEY).getFirst()));
        assertRefused(KEY, null);
        assertRefused(FORMER, null);

        assertThat(resealing(both()).all(500)).isPositive();

        assertThat(placesOf(FORMER)).isEmpty();
        assertThat(placesOf(KEY)).containsExactly(PLACES);
        assertThat(marked(FORMER)).isZero();
        assertThat(marked(KEY)).isEqualTo(2);
        assertThat(found(PHONE)).isEqualTo(1);
        assertThat(resealing(both()).all(500)).isZero();
        admit(KEY, null);
        assertRefused(FORMER, null);
        theFormerKeyIsNeededNoMore();
    }

    @Test
    void withOneKeyTheCommandRefuses() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Secrets one = new Secrets(KEY, null);

        int code = new ResealCommand(one, resealing(one), texts, application)
                .reseal(new PrintStream(out, true, UTF_8), Locale.ENGLISH);

        assertThat(code).isEqualTo(ResealCommand.ONE_KEY);
        assertThat(out.toString(UTF_8)).contains("struktura.secrets.other-key", "Nothing was changed");
    }

    private void theFormerKeyIsNeededNoMore() {
        assertThat(resealing(new Secrets(THIRD, KEY)).all(500)).isPositive();
        assertThat(placesOf(THIRD)).containsExactly(PLACES);
    }

    private void somethingInEachPlace() {
        DealOnItsWay.start(api, "1200.00").toAgreement();
        bringFile("Компанія;Телефон;Пошта\nТОВ Зяблик;+380 67 700 80 90;olha@zyablyk.example\n");
        work.forEach(UntilIdle::run);
        Secrets former = new Secrets(FORMER, null);
        UUID someone = jdbc.sql("select id from staff.employee limit 1")
                .query(UUID.class)
                .single();
        jdbc.sql("insert into staff.totp (employee_id, secret) values (?, ?)")
                .params(someone, former.encrypt("a", SealedColumn.place("staff.totp", someone)))
                .update();
        jdbc.sql("alter table custody.content drop constraint content_export_id_fkey")
                .update();
        jdbc.sql("insert into custody.content (export_id, sealed) values (?, ?)")
                .params(someone, former.encrypt("b", SealedColumn.place("custody.content", someone)))
                .update();
        jdbc.sql("""
            insert into messages.unsubscribed (channel, address, at, message)
            select channel, ?, now(), id from messages.outbox where mask = 'i***@ganok.example' limit 1
            """).param(former.blindIndex("messages.address").of(IRYNA)).update();
    }

    private void bringFile(String rows) {
        String id = api.as(HEAD)
                .upload("/imports", "clients.csv", rows.getBytes(UTF_8), Map.of("kind", "clients", "mode", "normal"))
                .expect(201)
                .at("/id");
        api.as(HEAD).post("/imports/" + id + "/commit").expect(202);
    }

    /** A lead with a number that was marked anew is a client who is known. */
    private void foundAndKnown(String reach) {
        assertThat(found(reach)).isPositive();
        int before = allWith(reach);
        String kind = reach.contains("@") ? "emails" : "phones";
        api.as(HEAD)
                .post(
                        "/leads",
                        Map.of(
                                "client", Map.of("name", "ТОВ Хтось"),
                                "source", "site",
                                "contact", Map.of("name", "Хтось", kind, List.of(reach))))
                .expect(201);
        assertThat(allWith(reach)).isEqualTo(before);
    }

    private int allWith(String reach) {
        return jdbc.sql("select count(*) from clients.contact_point where lookup = any(?)")
                .param(both().blindIndex("clients.contact_point").any(reach).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private int found(String reach) {
        return api.as(HEAD)
                .get("/clients?q=" + reach.replace("+", "%2B"))
                .expect(200)
                .body()
                .at("/items")
                .size();
    }

    private List<Point> points(SecretsKey key) {
        return jdbc.sql("select id, value from clients.contact_point where substr(value, 1, 5) = ? order by id")
                .param(new Secrets(key, null).head())
                .query(Point.class)
                .list();
    }

    private String reachOf(Point point) {
        return new Secrets(KEY, null).decrypt(point.value(), SealedColumn.place("clients.contact_point", point.id()));
    }

    /** How many of two marks there are by this key. */
    private int marked(SecretsKey key) {
        Secrets one = new Secrets(key, null);
        return jdbc.sql("""
            select (select count(*) from clients.contact_point where lookup = ?)
                 + (select count(*) from messages.unsubscribed where address = ?)
            """)
                .params(
                        one.blindIndex("clients.contact_point").of(PHONE),
                        one.blindIndex("messages.address").of(IRYNA))
                .query(Integer.class)
                .single();
    }

    /** All columns of the database with something that this key encrypted. */
    private List<String> placesOf(SecretsKey key) {
        return jdbc.sql("""
            select format('%I.%I', n.nspname, c.relname) as place, a.attname as name
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^(pg_|information_schema)' and c.relkind = 'r' and a.attnum > 0
               and a.atttypid = 'bytea'::regtype and not a.attisdropped
            """).query(Column.class).list().stream()
                .filter(column -> holds(column, new Secrets(key, null).head()))
                .map(column -> column.place() + " " + column.name())
                .sorted()
                .toList();
    }

    private boolean holds(Column column, byte[] head) {
        return jdbc.sql("select exists (select from %s where substr(%s, 1, 5) = ?)"
                        .formatted(column.place(), column.name()))
                .param(head)
                .query(Boolean.class)
                .single();
    }

    private Resealing resealing(Secrets secrets) {
        return new Resealing(secrets, keepers, sql, transaction);
    }

    private static Secrets both() {
        return new Secrets(KEY, FORMER);
    }

    private void admit(SecretsKey key, @Nullable SecretsKey other) {
        new SecretsConfiguration()
                .knownKey(new SecretsKeys(key, other))
                .mustHold(Objects.requireNonNull(sql.getDataSource()));
    }

    private void assertRefused(SecretsKey key, @Nullable SecretsKey other) {
        assertThatThrownBy(() -> admit(key, other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("secrets-key-other");
    }
}
