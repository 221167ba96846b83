package dev.struktura.clients.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.Base;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ClientsApiTest {

    @Autowired
    Api api;

    @Autowired
    Clients clients;

    @Autowired
    Base base;

    @Test
    void aClientIsAddedAndReadBackWithEveryValueMasked() {
        Answer added = api.as(Sellers.OLENA).post("/clients", company("Перша", "067 765 43 21", "olena@dim.example"));

        assertThat(added.expect(201).header("ETag")).isEqualTo("\"1\"");
        assertThat(added.header("Location")).endsWith("/clients/" + added.at("/id"));
        Answer read = api.as(Sellers.TARAS).get("/clients/" + added.at("/id")).expect(200);
        assertThat(read.at("/contacts/0/contactPoints/0/kind")).isEqualTo("phone");
        assertThat(read.at("/contacts/0/contactPoints/0/masked")).isEqualTo("+380 ** *** ** 21");
        assertThat(read.at("/contacts/0/contactPoints/1/masked")).isEqualTo("o****@d****.example");
        assertThat(read.body().has("team")).isTrue();
        assertThat(read.text()).doesNotContain("7654321").doesNotContain("olena@dim");
    }

    @Test
    void aContactGoesIntoAnAddressBookWhereItsValuesMayBeShown() {
        Answer added = api.as(Sellers.OLENA)
                .post("/clients", company("Картка", "067 765 43 22", "karta@dim.example"))
                .expect(201);
        String card = "/contacts/" + added.at("/contacts/0/id") + "/card";

        Answer made = api.as(Sellers.OLENA)
                .post(card, Map.of("reason", "Дзвоню з телефона"))
                .expect(200);

        assertThat(made.header("Content-Type")).startsWith("text/vcard");
        assertThat(made.header("Content-Disposition")).startsWith("attachment").contains(".vcf");
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.text())
                .startsWith("BEGIN:VCARD")
                .contains("VERSION:3.0", "+380677654322", "karta@dim.example", "Картка");
        assertThat(api.as(Sellers.ANALYST)
                        .post(card, Map.of("reason", "Дивлюся"))
                        .status())
                .isEqualTo(403);
        assertThat(api.as(Sellers.OLENA).post(card, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void contactPointsAreTakenInTheShapeInWhichTheyAreShown() {
        Map<String, Object> client = Map.of(
                "name",
                "Друга",
                "contacts",
                List.of(Map.of(
                        "name",
                        "Ганна",
                        "contactPoints",
                        List.of(
                                Map.of("kind", "phone", "value", "0501234500"),
                                Map.of("kind", "email", "value", "h@druga.example")))));

        Answer added = api.as(Sellers.OLENA).post("/clients", client).expect(201);

        assertThat(added.at("/contacts/0/contactPoints/0/masked")).isEqualTo("+380 ** *** ** 00");
        assertThat(added.at("/contacts/0/contactPoints/1/kind")).isEqualTo("email");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                          | name
        {"name":"  "}                                               | name
        {"name":"А","country":"XX"}                                 | country
        {"name":"А","taxId":"<script>"}                             | taxId
        {"name":"А","contacts":[{"name":"Б","phones":["abc"]}]}     | contacts[0].phones[0]
        {"name":"А","contacts":[{"name":"Б","phones":[null]}]}      | contacts[0].phones[0]
        {"name":"А","contacts":[{"name":"Б","emails":["a@b"]}]}     | contacts[0].emails[0]
        {"name":"А","contacts":[{"contactPoints":[{"kind":"fax","value":"1"}]}]} | contacts[0].contactPoints[0].kind
        """)
    void badInputIsRefusedNamingTheWrongPlace(String body, String path) {
        Answer answer = api.as(Sellers.OLENA).post("/clients", body);

        assertThat(answer.expect(400).problem()).isEqualTo("invalid");
        assertThat(answer.at("/errors/0/path")).isEqualTo(path);
        assertThat(answer.at("/errors/0/message")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"name\":1e999}",
                "{\"name\":\"А\",\"secret\":1}",
                "{\"name\":[]}",
                "{",
                "{\"name\":\"А\",\"contacts\":\"x\"}"
            })
    void aBodyThatIsNoClientIsABadRequest(String body) {
        assertThat(api.as(Sellers.OLENA).post("/clients", body).status()).isEqualTo(400);
    }

    @Test
    void theSameRequestWithTheSameKeyAddsOneClient() {
        Map<String, Object> client = company("Ідемпотентна", Base.freshPhone(), "i@idem.example");

        Answer first =
                api.as(Sellers.OLENA).with("Idempotency-Key", "clients-1").post("/clients", client);
        Answer second =
                api.as(Sellers.OLENA).with("Idempotency-Key", "clients-1").post("/clients", client);

        assertThat(second.expect(201).text()).isEqualTo(first.text());
    }

    @Test
    void aClientOfAnotherTeamIsNotThereForThoseWhoMayNotSeeIt() {
        String id = api.as(Sellers.HEAD)
                .post("/clients", company("Захист", Base.freshPhone(), "z@zahyst.example"))
                .expect(201)
                .at("/id");
        clients.entrust(ClientId.of(id), base.level(2), null);

        assertThat(api.as(Sellers.OLENA).get("/clients/" + id).problem()).isEqualTo("not-found");
        assertThat(api.as(Sellers.OLENA)
                        .patch("/clients/" + id, Map.of("name", "Моє"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Sellers.ANDRIY).get("/clients/" + id).at("/team/name"))
                .isNotBlank();
        assertThat(api.as(Sellers.OLENA)
                        .get("/clients?q=захист")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void nobodyWithoutATokenGetsInAndAnAnalystChangesNothing() {
        assertThat(api.anonymous().get("/clients").status()).isEqualTo(401);
        assertThat(api.as(Sellers.ANALYST)
                        .post("/clients", Map.of("name", "Ні"))
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void aPatchChangesWhatItNamesAndWantsTheVersionItWasMadeOn() {
        Answer added = api.as(Sellers.OLENA)
                .post("/clients", Map.of("name", "Правка", "note", "стара"))
                .expect(201);
        String path = "/clients/" + added.at("/id");

        Answer changed = api.as(Sellers.OLENA)
                .with("If-Match", added.header("ETag"))
                .patch(path, "{\"taxId\":\"40404040\",\"note\":null}")
                .expect(200);

        assertThat(changed.at("/name")).isEqualTo("Правка");
        assertThat(changed.at("/taxId")).isEqualTo("40404040");
        assertThat(changed.body().at("/note").isNull()).isTrue();
        assertThat(api.as(Sellers.TARAS)
                        .with("If-Match", added.header("ETag"))
                        .patch(path, Map.of("name", "Запізнілий"))
                        .problem())
                .isEqualTo("stale-version");
        assertThat(api.as(Sellers.TARAS)
                        .patch(path, Map.of("team", "мій"))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("team");
    }

    @Test
    void theListIsPagedByACursorAndAForeignCursorOrOrderIsRefused() {
        for (int i = 0; i < 5; i++) {
            api.as(Sellers.OLENA)
                    .post("/clients", Map.of("name", "Гортання " + i))
                    .expect(201);
        }

        Answer first = api.as(Sellers.OLENA)
                .get("/clients?q=гортання&limit=2&sort=newest")
                .expect(200);
        Answer second = api.as(Sellers.OLENA)
                .get("/clients?q=гортання&limit=2&sort=newest&cursor=" + first.at("/next"))
                .expect(200);

        assertThat(first.at("/items/0/name")).isEqualTo("Гортання 4");
        assertThat(second.at("/items/0/name")).isEqualTo("Гортання 2");
        assertThat(api.as(Sellers.OLENA).get("/clients?cursor=AAAA").problem()).isEqualTo("invalid");
        assertThat(api.as(Sellers.OLENA).get("/clients?sort=secret").problem()).isEqualTo("invalid");
        assertThat(api.as(Sellers.OLENA).get("/clients?team=x").status()).isEqualTo(400);
        assertThat(api.as(Sellers.OLENA).get("/clients?limit=0").status()).isEqualTo(400);
    }

    @Test
    void aRevealWantsAReasonAndGivesTheValue() {
        Answer client = api.as(Sellers.MARKO)
                .post("/clients", company("Показ", "0671112200", "p@pokaz.example"))
                .expect(201);
        String path = "/contact-points/" + client.at("/contacts/0/contactPoints/0/id") + "/reveals";

        assertThat(api.as(Sellers.MARKO).post(path, Map.of()).expect(400).at("/errors/0/path"))
                .isEqualTo("reason");
        assertThat(api.as(Sellers.MARKO).post(path, Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(api.as(Sellers.MARKO)
                        .post(path, Map.of("reason", "дзвінок"))
                        .expect(200)
                        .at("/value"))
                .isEqualTo("+380671112200");
        assertThat(api.as(Sellers.ANALYST).post(path, Map.of("reason", "звіт")).problem())
                .isEqualTo("forbidden");
        assertThat(api.as(Sellers.MARKO)
                        .post("/contact-points/00000000-0000-7000-8000-000000000000/reveals", Map.of("reason", "a"))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void aSpentBudgetIsAnsweredWith429AndWhenToComeBack() {
        Answer client = api.as(Sellers.SOFIA)
                .post("/clients", company("Вичерпано", Base.freshPhone(), "v@vych.example"))
                .expect(201);
        String path = "/contact-points/" + client.at("/contacts/0/contactPoints/0/id") + "/reveals";
        for (int i = 0; i < 40; i++) {
            api.as(Sellers.SOFIA).post(path, Map.of("reason", "дзвінок " + i)).expect(200);
        }

        Answer refused = api.as(Sellers.SOFIA).post(path, Map.of("reason", "ще"));

        assertThat(refused.expect(429).problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    @Test
    void duplicatesAreSuggestedMergedAndPartedAgain() {
        String phone = Base.freshPhone();
        String kept = api.as(Sellers.HEAD)
                .post("/clients", company("Двійник", phone, "a@dv.example"))
                .expect(201)
                .at("/id");
        String merged = api.as(Sellers.HEAD)
                .post("/clients", company("Двійник два", phone, "b@dv.example"))
                .expect(201)
                .at("/id");

        Answer suggested = api.as(Sellers.HEAD)
                .with("Accept-Language", "en")
                .get("/clients/" + kept + "/duplicates")
                .expect(200);
        assertThat(suggested.at("/items/0/client/id")).isEqualTo(merged);
        assertThat(suggested.at("/items/0/grounds/0")).startsWith("Same phone");

        Answer merge = api.as(Sellers.HEAD)
                .post("/clients/" + kept + "/merges", Map.of("merged", merged))
                .expect(201);
        assertThat(merge.body().at("/client/contacts").size()).isEqualTo(2);
        assertThat(api.as(Sellers.HEAD).get("/clients/" + merged).at("/id")).isEqualTo(kept);

        api.as(Sellers.HEAD).post("/client-merges/" + merge.at("/id") + "/undo").expect(200);
        assertThat(api.as(Sellers.HEAD).get("/clients/" + merged).at("/name")).isEqualTo("Двійник два");
        assertThat(api.as(Sellers.HEAD)
                        .post("/client-merges/" + merge.at("/id") + "/undo")
                        .status())
                .isEqualTo(409);
    }

    private static Map<String, Object> company(String name, String phone, String email) {
        return Map.of(
                "name",
                name,
                "contacts",
                List.of(Map.of("name", "Олег", "phones", List.of(phone), "emails", List.of(email))));
    }
}
