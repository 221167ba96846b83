package dev.struktura.integration;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class ImportsApiTest {

    private static final Path FILES = Path.of("src/test/resources/import");
    private static final String LEADS = "Компанія;Контакт;Телефон;Пошта;Сума;Етап;Відповідальний;Регіон\n";

    @Autowired
    private Api api;

    @Autowired
    private ImportWork work;

    @Autowired
    private ProcessVersions versions;

    @Test
    void readingAFileSaysWhatWouldHappenAndWritesNothing() throws IOException {
        int before = deals("?q=Bluebay").size();

        Answer answer = upload("dialects/hubspot-deals.csv", "deals", Map.of()).expect(201);

        assertThat(answer.header("Location")).isEqualTo("/api/v1/imports/" + answer.at("/id"));
        assertThat(answer.at("/dialect")).isEqualTo("hubspot");
        assertThat(answer.at("/state")).isEqualTo("ready");
        assertThat(answer.at("/mode")).isEqualTo("history");
        assertThat(answer.body().at("/mapping").get("Deal Name").asString()).isEqualTo("title");
        assertThat(answer.body().at("/mapping").get("Industry").asString()).isEqualTo("fields.Industry");
        assertThat(answer.at("/preview/0/client")).isEqualTo("Bluebay Gaming Ltd");
        assertThat(answer.at("/preview/0/amount/amount")).isEqualTo("15000.00");
        assertThat(answer.at("/report/ready")).isEqualTo("2");
        assertThat(answer.at("/report/rejected")).isEqualTo("1");
        assertThat(deals("?q=Bluebay")).hasSize(before);
    }

    @Test
    void historyIsWrittenDownWithItsDatesAndWakesNobody() throws IOException {
        int tasks = api.as(HEAD)
                .get("/tasks?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .size();

        Answer done = importNow(upload("dialects/pipedrive-deals.csv", "deals", Map.of("mode", "history")));

        assertThat(done.at("/report/imported")).isEqualTo("2");
        JsonNode deal = deals("?q=Acme%20renewal").get(0);
        assertThat(deal.at("/status").asString()).isEqualTo("won");
        assertThat(deal.at("/createdAt").asString()).isEqualTo("2026-01-05T06:12:11Z");
        assertThat(deal.at("/stage/key").asString()).isEqualTo("delivery");
        assertThat(deal.at("/stage/enteredAt").asString()).isEqualTo("2026-02-01T08:00:00Z");
        assertThat(deal.at("/fields/Deal - Label").asString()).isEqualTo("Hot");
        assertThat(api.as(HEAD).get("/tasks?limit=200").body().at("/items")).hasSize(tasks);
        assertThat(rejected(done)).contains("Cargo, Inc.").contains("режимі");
    }

    @Test
    void openDealsEnterTheProcessAndWhatAGateRefusesComesBackWithItsReasons() {
        String file = LEADS
                + "ТОВ Вхід;Ірина;+380671110001;iryna@vhid.example;1 000,50;Новий лід;;Київ\n"
                + "ТОВ Кваліфікація;Олег;+380671110002;;;В роботі;olena@techflow.example;Львів\n"
                + "ТОВ Пропозиція;Юлія;+380671110003;;;КП;;Одеса\n";

        Answer done = importNow(upload("leads.csv", file.getBytes(UTF_8), "leads", Map.of("mode", "normal")));

        assertThat(done.at("/report/imported")).isEqualTo("2");
        assertThat(done.at("/report/rejected")).isEqualTo("1");
        JsonNode entered =
                deals("?q=%D0%A2%D0%9E%D0%92%20%D0%92%D1%85%D1%96%D0%B4").get(0);
        assertThat(entered.at("/stage/key").asString()).isEqualTo("inbound");
        assertThat(entered.at("/amount/amount").asString()).isEqualTo("1000.50");
        assertThat(entered.at("/fields/Регіон").asString()).isEqualTo("Київ");
        Answer full = api.as(HEAD).get("/deals/" + entered.at("/id").asString()).expect(200);
        assertThat(full.body().at("/owner").isNull() && full.body().at("/team").isNull())
                .isFalse();
        assertThat(rejected(done))
                .contains("ТОВ Пропозиція")
                .contains("Потреба")
                .contains("Бюджет");
    }

    @Test
    void rowsGoIntoAnyPublishedProcess() {
        Answer read = regulars(Map.of("process", "account-management")).expect(201);

        assertThat(read.at("/options/process")).isEqualTo("account-management");
        assertThat(read.body().at("/mapping").get("Що купували востаннє").asString())
                .isEqualTo("fields.lastOrder");
        assertThat(read.body().at("/mapping").get("Потреба").asString()).isEqualTo("fields.Потреба");
        Answer done = importNow(read);
        JsonNode deals = deals("?process=account-management");
        assertThat(deals).hasSize(1);
        assertThat(deals.at("/0/title").asString()).isEqualTo("Повторюся");
        assertThat(deals.at("/0/stage/key").asString()).isEqualTo("repeat");
        assertThat(deals.at("/0/fields/lastOrder").asString()).isEqualTo("Каса");
        assertThat(deals.at("/0/fields/Потреба").asString()).isEqualTo("Склад");
        assertThat(deals.at("/0/team/name").asString()).isEqualTo("Акаунт-менеджмент");
        assertThat(rejected(done)).contains("ТОВ Уперше").contains("Що купували востаннє");
    }

    @Test
    void anotherProcessUnderstandsTheSameFileAnew() {
        Answer read = regulars(Map.of()).expect(201);
        assertThat(read.at("/options/process")).isEqualTo("techflow");
        assertThat(read.body().at("/mapping").get("Потреба").asString()).isEqualTo("fields.need");
        String path = "/imports/" + read.at("/id") + "/mapping";
        api.as(HEAD)
                .put(path, Map.of("stages", Map.of("Знову", "agreement"), "mapping", Map.of("Угода", "note")))
                .expect(200);

        Answer anew =
                api.as(HEAD).put(path, Map.of("process", "account-management")).expect(200);

        assertThat(anew.at("/options/process")).isEqualTo("account-management");
        assertThat(anew.at("/options/currency")).isEqualTo("UAH");
        assertThat(anew.body().at("/mapping").get("Що купували востаннє").asString())
                .isEqualTo("fields.lastOrder");
        assertThat(anew.body().at("/mapping").get("Угода").asString())
                .as("what somebody chose stays")
                .isEqualTo("note");
        assertThat(anew.at("/preview/0/stage")).isEqualTo("repeat");
        assertInvalid(api.as(HEAD).put(path, Map.of("process", "nowhere")), "process");
        assertInvalid(api.as(HEAD).put(path, Map.of("stages", Map.of("Знову", "agreement"))), "stages.Знову");
    }

    private Answer regulars(Map<String, String> more) {
        versions.publish(ProcessDocument.shipped("/processes/account-management.yaml"), Publishing.SHIPPED);
        String file = """
            Компанія;Угода;Етап;Що купували востаннє;Потреба
            ТОВ Знову;Повторюся;Повторне замовлення;Каса;Склад
            ТОВ Уперше;Не буде;Повторне замовлення;;Склад
            """;
        Map<String, String> wish = new HashMap<>(more);
        wish.put("mode", "normal");
        return upload("regulars.csv", file.getBytes(UTF_8), "deals", wish);
    }

    @Test
    void undoTakesBackWhatNobodyTouchedAndReportsTheRest() {
        String file = LEADS + "ТОВ Торкнута;А;+380671112001;;;;;Київ\n" + "ТОВ Нечіпана;Б;+380671112002;;;;;Київ\n";
        Answer done = importNow(upload("undo.csv", file.getBytes(UTF_8), "leads", Map.of("mode", "normal")));
        String touched = deals("?q=%D0%A2%D0%BE%D1%80%D0%BA%D0%BD%D1%83%D1%82%D0%B0")
                .get(0)
                .at("/id")
                .asString();
        String alone = deals("?q=%D0%9D%D0%B5%D1%87%D1%96%D0%BF%D0%B0%D0%BD%D0%B0")
                .get(0)
                .at("/id")
                .asString();
        api.as(HEAD)
                .post("/deals/" + touched + "/activities", Map.of("kind", "call"))
                .expect(201);

        api.as(HEAD).post("/imports/" + done.at("/id") + "/undo").expect(202);
        UntilIdle.run(work);
        Answer undone = api.as(HEAD).get("/imports/" + done.at("/id")).expect(200);

        assertThat(undone.at("/state")).isEqualTo("undone");
        assertThat(undone.at("/report/undone")).isEqualTo("1");
        assertThat(undone.at("/report/kept")).isEqualTo("1");
        assertThat(api.as(HEAD).get("/deals/" + alone).status()).isEqualTo(404);
        api.as(HEAD).get("/deals/" + touched).expect(200);
        assertThat(api.as(HEAD)
                        .get("/clients?q=%D0%9D%D0%B5%D1%87%D1%96%D0%BF%D0%B0%D0%BD%D0%B0")
                        .body()
                        .at("/items"))
                .isEmpty();
        assertThat(api.as(HEAD).get("/tasks?limit=200&deal=" + alone).body().at("/items"))
                .allSatisfy(task -> assertThat(task.at("/state").asString()).isNotEqualTo("open"));
    }

    @Test
    void legitimatelyEqualRowsAreImportedAndReported() throws IOException {
        Map<String, String> options = new HashMap<>(Map.of("client", "Salvirt", "mode", "history"));
        Answer read = upload("data/salvirt-deals.csv", "deals", options).expect(201);

        assertThat(read.at("/report/equalRows")).isEqualTo("83");
        Answer done = importNow(read);

        assertThat(done.at("/report/imported")).isEqualTo("448");
        assertThat(done.at("/report/rejected")).isEqualTo("0");
        assertThat(api.as(HEAD).get("/clients?q=Salvirt").body().at("/items")).hasSize(1);
        Answer again = upload("data/salvirt-deals.csv", "deals", options).expect(201);
        assertThat(again.body().at("/problems").toString()).contains("імпортовано");
    }

    @Test
    void ordersOfOneCompanyBelongToOneClient() throws IOException {
        Answer done = importNow(upload(
                "data/northwind-orders.csv", "deals", Map.of("outcome", "won", "currency", "USD", "mode", "history")));

        assertThat(done.at("/report/imported")).isEqualTo("830");
        assertThat(api.as(HEAD).get("/clients?q=Richter%20Supermarkt").body().at("/items"))
                .hasSize(1);
    }

    @Test
    void clientsAreRegisteredAndFoundAgainByTheirPhone() {
        String file = """
            Company,Phone,Email
            Zeta Ltd,+380671119001,a@zeta.example
            Zeta Limited,+380671119001,b@zeta.example
            """;

        Answer done = importNow(upload("clients.csv", file.getBytes(UTF_8), "clients", Map.of()));

        assertThat(done.at("/report/imported")).isEqualTo("2");
        assertThat(api.as(HEAD).get("/clients?q=Zeta").body().at("/items")).hasSize(1);
    }

    @Test
    void refusedRowsCarryNoFormulaIntoASpreadsheet() {
        String file = "Компанія;Сума\n\"=HYPERLINK(\"\"http://evil.example\"\";\"\"x\"\")\";@SUM(1)\n";
        Answer read = upload(
                        "evil.csv",
                        file.getBytes(UTF_8),
                        "deals",
                        Map.of("mode", "normal", "mapping", "{\"Сума\": \"amount\"}"))
                .expect(201);

        assertThat(rejected(read)).contains("'=HYPERLINK").contains("'@SUM").doesNotContain(";@SUM");
    }

    @Test
    void refusedRowsAreCorrectedAndImportedAgainWithoutATraceOfTheReasons() {
        String file =
                LEADS + "ТОВ Виправна;А;+380671115001;;мільйон;;;Київ\n" + "ТОВ Добра;Б;+380671115002;;5;;;Львів\n";
        Map<String, String> options = Map.of("mode", "normal", "mapping", "{\"Сума\": \"amount\"}");
        Answer first = importNow(upload("wrong.csv", file.getBytes(UTF_8), "leads", options));
        assertThat(first.at("/report/imported")).isEqualTo("1");

        String corrected = rejected(first).replace(";мільйон;", ";1000000;");
        Answer again = importNow(upload("right.csv", corrected.getBytes(UTF_8), "leads", Map.of("mode", "normal")));

        assertThat(again.at("/report/imported")).isEqualTo("1");
        JsonNode deal =
                deals("?q=%D0%92%D0%B8%D0%BF%D1%80%D0%B0%D0%B2%D0%BD%D0%B0").get(0);
        assertThat(deal.at("/amount/amount").asString()).isEqualTo("1000000.00");
        assertThat(deal.at("/fields").propertyNames()).containsExactly("Регіон");
    }

    @Test
    void columnsCanBeSentElsewhereUntilTheImportRuns() {
        String file = "Хто;Що;Скільки\nТОВ Мапа;Стіл;100\n";
        Answer read = upload("map.csv", file.getBytes(UTF_8), "deals", Map.of("mode", "normal"))
                .expect(201);
        assertThat(read.at("/report/ready")).isEqualTo("0");

        Answer remapped = api.as(HEAD)
                .put(
                        "/imports/" + read.at("/id") + "/mapping",
                        Map.of("mapping", Map.of("Хто", "client.name", "Що", "title", "Скільки", "amount")))
                .expect(200);

        assertThat(remapped.at("/report/ready")).isEqualTo("1");
        assertThat(remapped.at("/preview/0/title")).isEqualTo("Стіл");
        Answer wrong = api.as(HEAD)
                .put(
                        "/imports/" + read.at("/id") + "/mapping",
                        Map.of("mapping", Map.of("Хто", "nowhere", "Ні", "title")));
        assertThat(wrong.expect(400).body().at("/errors")).hasSize(2);
        importNow(remapped);
        assertThat(api.as(HEAD)
                        .put("/imports/" + read.at("/id") + "/mapping", Map.of("mapping", Map.of()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCommitRepeatedImportsOnce() {
        String file = LEADS + "ТОВ Раз;А;+380671113001;;;;;Київ\n";
        Answer read = upload("once.csv", file.getBytes(UTF_8), "leads", Map.of("mode", "normal"))
                .expect(201);

        importNow(read);
        importNow(read);

        assertThat(deals("?q=%D0%A2%D0%9E%D0%92%20%D0%A0%D0%B0%D0%B7")).hasSize(1);
    }

    @Test
    void aCommitThatCarriesNothingNeedsNoTypeOfContent() {
        String file = LEADS + "ТОВ Без тіла;А;+380671113009;;;;;Київ\n";
        Answer read = upload("bare.csv", file.getBytes(UTF_8), "leads", Map.of("mode", "normal"))
                .expect(201);

        api.as(HEAD)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/imports/" + read.at("/id") + "/commit")
                .expect(202);
        UntilIdle.run(work);
    }

    @Test
    void importIsForTheAdministratorAndTheHead() throws IOException {
        Answer read =
                upload("dialects/hubspot-contacts.csv", "clients", Map.of()).expect(201);
        String path = "/imports/" + read.at("/id");

        for (String stranger : new String[] {OLENA, ANALYST}) {
            assertThat(api.as(stranger).get(path).status()).isEqualTo(403);
            assertThat(api.as(stranger).get(path + "/rejected").status()).isEqualTo(403);
            assertThat(api.as(stranger).post(path + "/commit").status()).isEqualTo(403);
            assertThat(api.as(stranger).post(path + "/undo").status()).isEqualTo(403);
            assertThat(api.as(stranger).get("/imports").status()).isEqualTo(403);
            assertThat(api.as(stranger)
                            .upload("/imports", "a.csv", "a\nb".getBytes(UTF_8), Map.of("kind", "leads"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(api.anonymous().get(path).status()).isEqualTo(401);
        api.as(ADMIN).get(path).expect(200);
        assertThat(api.as(ADMIN).get("/imports").expect(200).body().at("/items"))
                .isNotEmpty();
        assertThat(api.as(HEAD)
                        .get("/imports/0198c5b2-0000-7000-8000-000000000000")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void wrongInputIsAnsweredWithWhatIsWrong() {
        byte[] fine = "Company\nAcme\n".getBytes(UTF_8);

        assertInvalid(upload("a.csv", fine, "nonsense", Map.of()), "kind");
        assertInvalid(upload("a.csv", fine, "clients", Map.of("dialect", "excel")), "dialect");
        assertInvalid(upload("a.csv", fine, "clients", Map.of("currency", "XXXX")), "currency");
        assertInvalid(upload("a.csv", fine, "leads", Map.of("process", "nowhere")), "process");
        assertInvalid(upload("a.csv", fine, "clients", Map.of("mapping", "[1]")), "mapping");
        assertInvalid(upload("a.csv", new byte[0], "clients", Map.of()), "file");
        assertInvalid(upload("a.csv", "Company;Phone\n".getBytes(UTF_8), "clients", Map.of()), "file");
        assertInvalid(upload("a.xlsx", "<html></html>".getBytes(UTF_8), "clients", Map.of()), "file");
        assertInvalid(upload("a.csv", ("c;".repeat(2000) + "\n1\n").getBytes(UTF_8), "clients", Map.of()), "file");
    }

    @Test
    void whatAFileIsItsContentSaysAndNotItsName() {
        Answer read = upload("table.xlsx", "Company;Phone\nAcme;+380671114001\n".getBytes(UTF_8), "clients", Map.of());

        assertThat(read.expect(201).at("/format")).isEqualTo("csv");
    }

    @Test
    void aRowWithACellOfTenMegabytesIsRefusedAlone() {
        String file = "Company;Note\nHuge;" + "x".repeat(10 << 20) + "\nSmall;ok\n";

        Answer read =
                upload("huge.csv", file.getBytes(UTF_8), "clients", Map.of()).expect(201);

        assertThat(read.at("/report/ready")).isEqualTo("1");
        assertThat(read.at("/report/rejected")).isEqualTo("1");
    }

    private static void assertInvalid(Answer answer, String path) {
        assertThat(answer.problem()).as(answer.text()).isEqualTo("invalid");
        assertThat(answer.at("/errors/0/path")).isEqualTo(path);
        assertThat(answer.at("/errors/0/message")).isNotBlank();
    }

    private Answer importNow(Answer read) {
        api.as(HEAD).post("/imports/" + read.at("/id") + "/commit").expect(202);
        UntilIdle.run(work);
        Answer done = api.as(HEAD).get("/imports/" + read.at("/id")).expect(200);
        assertThat(done.at("/state")).isEqualTo("done");
        return done;
    }

    private Answer upload(String file, String kind, Map<String, String> fields) throws IOException {
        return upload(file, Files.readAllBytes(FILES.resolve(file)), kind, fields);
    }

    private Answer upload(String name, byte[] content, String kind, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("kind", kind);
        return api.as(HEAD).with("Accept-Language", "uk").upload("/imports", name, content, all);
    }

    private String rejected(Answer import_) {
        Answer file =
                api.as(HEAD).get("/imports/" + import_.at("/id") + "/rejected").expect(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        return file.text();
    }

    private JsonNode deals(String query) {
        return api.as(HEAD).get("/deals" + query).expect(200).body().at("/items");
    }
}
