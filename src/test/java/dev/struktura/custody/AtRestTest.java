package dev.struktura.custody;

import static dev.struktura.testing.Sellers.HEAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.time.DueWork;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has the database and not the key of the installation has no number and no address of a client. */
@StrukturaTest
class AtRestTest {

    private static final String COLUMNS = """
        select format('%I.%I', n.nspname, c.relname) as place, a.attname as name, a.atttypid = 'bytea'::regtype as bytes
          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
         where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
           and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'jsonb'::regtype, 'json'::regtype,
                              'text[]'::regtype, 'bytea'::regtype)
        """;

    private record Column(String place, String name, boolean bytes) {}

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectProvider<DueWork> work;

    @Test
    void noNumberAndNoAddressLiesInTheDatabaseInPlainText() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00");
        deal.toAgreement();
        reveal("+380501112233");
        bringFile("Компанія;Телефон;Пошта\nТОВ Зяблик;+380 67 700 80 90;olha@zyablyk.example\n");
        work.forEach(UntilIdle::run);

        assertThat(placesOf("501112233", "iryna@ganok")).isEmpty();
        assertThat(placesOf("677008090", "olha@zyablyk")).isEmpty();
        assertThat(messagesTo("i***@ganok.example")).isPositive();
        assertThat(found("+380677008090").body().at("/items")).hasSize(1);
    }

    @Test
    void theSearchFindsWhatLiesInPlainText() {
        jdbc.sql("create table public.careless as select '{\"a\": \"+38 (050) 999-88-77\"}'::jsonb as one,"
                        + " convert_to('boss@careless.example', 'UTF8') as two")
                .update();

        assertThat(placesOf("509998877", "boss@careless"))
                .containsExactly("public.careless one", "public.careless two");
    }

    private void reveal(String phone) {
        String point = found(phone).at("/items/0/contacts/0/contactPoints/0/id");
        api.as(HEAD)
                .with("Idempotency-Key", "\"reveal\"")
                .post("/contact-points/" + point + "/reveals", Map.of("reason", "дзвінок"))
                .expect(200);
    }

    private Answer found(String phone) {
        return api.as(HEAD).get("/clients?q=" + phone.replace("+", "%2B")).expect(200);
    }

    private void bringFile(String rows) {
        String id = api.as(HEAD)
                .upload("/imports", "clients.csv", rows.getBytes(UTF_8), Map.of("kind", "clients", "mode", "normal"))
                .expect(201)
                .at("/id");
        api.as(HEAD).post("/imports/" + id + "/commit").expect(202);
    }

    private int messagesTo(String mask) {
        return jdbc.sql("select count(*) from messages.outbox where mask = ?")
                .param(mask)
                .query(Integer.class)
                .single();
    }

    /** Where a number is, however it is written, or an address. */
    private List<String> placesOf(String digits, String address) {
        return jdbc.sql(COLUMNS).query(Column.class).list().stream()
                .filter(column -> holds(column, digits, address))
                .map(column -> column.place() + " " + column.name())
                .sorted()
                .toList();
    }

    private boolean holds(Column column, String digits, String address) {
        String text = column.bytes() ? "encode(%s, 'escape')" : "%s::text";
        return jdbc.sql("""
            select exists (select from %2$s
                            where regexp_replace(%1$s, '[^0-9]', '', 'g') like '%%' || :digits || '%%'
                               or strpos(lower(%1$s), :address) > 0)
            """.formatted(text.formatted('"' + column.name() + '"'), column.place()))
                .param("digits", digits)
                .param("address", address)
                .query(Boolean.class)
                .single();
    }
}
