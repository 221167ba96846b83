package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of banks that do not explain themselves. */
@StrukturaTest
class StatementColumnsTest {

    private static final Charset OF_WINDOWS = Charset.forName("windows-1251");
    private static final String BRING = "/money/statements";
    private static final String COLUMNS = "/money/statements/columns";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(-?\\d+)\"");

    /** What the headings of {@link #table} mean. */
    private static final Map<String, String> PLACES = Map.of(
            "place-0", "day", "place-1", "credit", "place-3", "payer", "place-4", "purpose", "place-5", "bank-id");

    @Autowired
    Api api;

    @Autowired
    JdbcClient sql;

    private Visitor head;

    @BeforeEach
    void nothingIsRemembered() {
        sql.sql("delete from billing.statement_layout").update();
        head = Visitor.as(Sellers.HEAD, api);
    }

    @Test
    void aTableNobodyKnowsIsExplainedOnceAndNeverAgain() {
        String march = table(
                "04.03.2026;1 200,50;;ТОВ «Ґанок»;\"=HYPERLINK(\"\"http://x\"\")\";M-1",
                "05.03.2026;;200,00;Банк;Комісія;M-2");
        long before = payments();

        HttpResponse<String> asked = send(BRING, march, Map.of());
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains(
                        "Що в якій колонці",
                        "За що",
                        "ТОВ «Ґанок» · Банк",
                        "<option value=\"2\" selected>2: Коли; Прийшло")
                .contains("Вкажіть, де дата і де сума");

        HttpResponse<String> shown = send(COLUMNS, march, explained(asked));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(plain(shown))
                .contains("Надходжень: 1, з них уже були: 0. Списань, які не записуються: 1.")
                .contains("1 200,50", "=HYPERLINK(\"http://x\")", "Записати й запам’ятати колонки");
        assertThat(payments()).isEqualTo(before);

        taken(send(BRING, march, explained(asked)));
        assertThat(lastPayment()).isEqualTo("1200.5000 UAH ТОВ «Ґанок» =HYPERLINK(\"http://x\") M-1");

        taken(send(BRING, march, Map.of()));
        assertThat(payments()).isEqualTo(before + 1);

        taken(send(BRING, table("02.04.2026;99,00;;Їжак;Аванс;A-1"), Map.of()));
        assertThat(lastPayment()).isEqualTo("99.0000 UAH Їжак Аванс A-1");
        byte[] may = table("02.05.2026;98,00;;Їжак;Аванс;Y-1").getBytes(OF_WINDOWS);
        assertThat(api.as(Sellers.HEAD)
                        .upload("/bank-statements", "may.csv", may, Map.of())
                        .expect(201)
                        .body()
                        .at("/unmatched")
                        .asInt())
                .isEqualTo(1);
        assertThat(lastPayment()).isEqualTo("98.0000 UAH Їжак Аванс Y-1");
    }

    @Test
    void aBrokenTableIsRefusedWholeWithThePlaceAndNothingIsRemembered() {
        String broken = table("04.06.2026;10,00;;Їжак;Аванс;B-1", "05.06.2026;багато;;Їжак;Аванс;B-2");
        long before = payments();
        Map<String, String> explained = explained(send(COLUMNS, broken, Map.of()));

        assertThat(send(COLUMNS, broken, explained).body()).contains("Рядок 4: «багато» не є сумою");
        HttpResponse<String> refused = send(BRING, broken, explained);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Рядок 4: «багато» не є сумою", "<option value=\"credit\" selected>");
        assertThat(payments()).isEqualTo(before);
        assertThat(remembered()).isZero();
    }

    @Test
    void whatIsSaidTwiceOrTooLittleOrOfTheWrongColumnIsRefused() {
        String file = table("04.07.2026;10,00;;Їжак;Аванс;C-1");
        HttpResponse<String> asked = send(COLUMNS, file, Map.of());
        Map<String, String> twice = explained(asked);
        twice.put("place-2", "credit");
        Map<String, String> little = explained(asked);
        little.remove("place-0");
        Map<String, String> undated = explained(asked);
        undated.put("place-0", "");
        undated.put("place-3", "day");
        long before = payments();

        assertThat(send(BRING, file, twice).body()).contains("Одне й те саме вказано для двох колонок");
        assertThat(send(BRING, file, little).body()).contains("Вкажіть, де дата і де сума");
        assertThat(send(BRING, file, undated).body()).contains("У колонці дати немає жодної дати");
        assertThat(payments()).isEqualTo(before);
    }

    @Test
    void whatWasSaidOfOneTableSaysNothingOfAnother() {
        Map<String, String> explained = explained(send(COLUMNS, table("04.08.2026;1,00;;Їжак;Аванс;D-1"), Map.of()));
        String other = "Виписка\nХто;Коли;Скільки\nЇжак;04.08.2026;5,00\n";

        HttpResponse<String> asked = send(BRING, other, explained);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Вкажіть, де дата і де сума")
                .doesNotContain("<option value=\"day\" selected>");
    }

    @Test
    void whereTwoAccountsHaveSuchTablesAPersonSaysWhichOneItIs() {
        String first = account();
        String second = sql.sql("""
            insert into billing.account (id, entity, number, currency)
            select gen_random_uuid(), entity, 'UA773052990000026001234567890', 'UAH' from billing.account where id = ?::uuid
            returning id::text
            """).param(first).query(String.class).single();
        String file = table("04.09.2026;7,00;;Їжак;Аванс;E-1");
        Map<String, String> explained = explained(send(COLUMNS, file, Map.of()));
        taken(send(BRING, file, explained));
        explained.put("account", second);
        taken(send(BRING, table("04.09.2026;7,00;;Їжак;Аванс;E-1"), explained));

        HttpResponse<String> asked = send(BRING, table("05.09.2026;8,00;;Їжак;Аванс;E-2"), Map.of());

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("<option value=\"credit\" selected>", second);
        assertThat(sql.sql("select count(*) from billing.payment where reference = 'E-1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        sql.sql("delete from billing.account where id = ?::uuid").param(second).update();
        assertThat(remembered()).isEqualTo(1);
    }

    @Test
    void whatIsNoTableIsNotAskedAbout() {
        assertThat(send(BRING, "%PDF-1.7", Map.of()).body())
                .contains("statement-wrong")
                .doesNotContain("Що в якій колонці");
        HttpResponse<String> exchange = send(COLUMNS, "1CClientBankExchange\nВерсияФормата=1.02\n", Map.of());
        assertThat(exchange.statusCode()).isEqualTo(422);
        assertThat(exchange.body()).contains("Це не таблиця");
        Map<String, String> foreign = explained(send(COLUMNS, table("04.08.2026;1,00;;Їжак;Аванс;F-1"), Map.of()));
        foreign.put("account", "00000000-0000-0000-0000-000000000000");
        assertThat(send(BRING, table("04.08.2026;1,00;;Їжак;Аванс;F-1"), foreign)
                        .statusCode())
                .isEqualTo(422);
        assertThat(remembered()).isZero();
    }

    @Test
    void columnsAreForWhoeverHandlesMoney() {
        head = Visitor.as(Sellers.OLENA, api);
        assertThat(send(COLUMNS, table("04.10.2026;1,00;;Їжак;Аванс;G-1"), Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    private static String table(String... rows) {
        return "Мій банк;Виписка\nКоли;Прийшло;Пішло;Хто;За що;Ідентифікатор\n" + String.join("\n", rows) + "\n";
    }

    private HttpResponse<String> send(String path, String file, Map<String, String> fields) {
        return head.swap(path, "file", "bank.csv", file.getBytes(OF_WINDOWS), fields);
    }

    private Map<String, String> explained(HttpResponse<String> asked) {
        Matcher seen = SEEN.matcher(asked.body());
        assertThat(seen.find()).as(asked.body()).isTrue();
        Map<String, String> said = new HashMap<>(PLACES);
        said.put("line", "2");
        said.put("seen", seen.group(1));
        said.put("account", account());
        return said;
    }

    private static void taken(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("HX-Redirect")).as(answer.body()).hasValue("/money");
    }

    private static String plain(HttpResponse<String> page) {
        return page.body().replace('\u00a0', ' ').replace("&#34;", "\"").replace("&quot;", "\"");
    }

    private String account() {
        return sql.sql("select id::text from billing.account order by id limit 1")
                .query(String.class)
                .single();
    }

    private long payments() {
        return sql.sql("select count(*) from billing.payment").query(Long.class).single();
    }

    private long remembered() {
        return sql.sql("select count(*) from billing.statement_layout")
                .query(Long.class)
                .single();
    }

    private String lastPayment() {
        return sql.sql("""
            select amount || ' ' || currency || ' ' || payer_name || ' ' || purpose || ' ' || reference
              from billing.payment order by id desc limit 1
            """).query(String.class).single();
    }
}
