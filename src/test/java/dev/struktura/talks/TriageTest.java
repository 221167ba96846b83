package dev.struktura.talks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Stale;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What found nobody is sorted by hand. */
@StrukturaTest
class TriageTest {

    private static final String LEAD = "vira";
    private static final String IRYNA = "iryna@ganok.example";

    @Autowired
    private Api api;

    @Autowired
    private Strangers strangers;

    @Autowired
    private Staff staff;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private Caller head;
    private DealOnItsWay deal;
    private String client;

    @BeforeEach
    void aDeal() {
        for (String table : List.of("message", "ignored_sender", "chat")) {
            jdbc.sql("delete from talks." + table).update();
        }
        head = api.as(Sellers.HEAD);
        deal = DealOnItsWay.start(api);
        client = head.get(deal.path()).expect(200).at("/client/id");
        jdbc.sql("""
            delete from clients.contact_point where contact_id in (
                select id from clients.contact where client_id = :client and name = 'Петро')
            """).param("client", UUID.fromString(client)).update();
    }

    @Test
    void aMessagePutWithAClientStandsInTheConversationWhereItCameIn() {
        ReceivedId first = strangers.mail("Перше");
        strangers.mail("Ірина", IRYNA, "Друге");
        Answer put = assign(first, Map.of("client", client)).expect(200);
        assertThat(put.at("/filed")).isEqualTo("client");
        assertThat(put.at("/deal/id")).isEqualTo(deal.id());
        assertThat(conversation(head)).containsExactly("Перше", "Друге");
        assertThat(waiting(head)).isEmpty();
        assertThat(deal.happened("message-received")).isEqualTo(2);
        assertThat(deal.happened("message-assigned")).isEqualTo(1);
    }

    @Test
    void aMessageIsPutWithADeal() {
        ReceivedId id = strangers.mail("Про угоду");
        assertThat(assign(id, Map.of("deal", deal.id())).expect(200).at("/client"))
                .isEqualTo(client);
        assertThat(conversation(head)).containsExactly("Про угоду");
    }

    @Test
    void theNextMessageFindsItsClientOnlyWhenTheSenderWasRemembered() {
        assign(strangers.mail("Раз"), Map.of("client", client)).expect(200);
        ReceivedId second = strangers.mail("Два");
        assertThat(waiting(head)).containsExactly("Два");
        assign(second, Map.of("client", client, "rememberSender", true)).expect(200);
        strangers.mail("Три");
        assertThat(waiting(head)).isEmpty();
        assertThat(conversation(head)).containsExactly("Раз", "Два", "Три");
        assertThat(head.get("/clients/" + client).expect(200).text())
                .contains("Петро")
                .doesNotContain("petro@nova");
    }

    @Test
    void aChatThatIsRememberedFindsItsClient() {
        ReceivedId id = strangers.telegram("Петро", "777000555", "Раз");
        assign(id, Map.of("client", client, "rememberSender", true)).expect(200);
        strangers.telegram("Петро", "777000555", "Два");
        assertThat(conversation(head)).containsExactly("Раз", "Два");
        head.delete("/received-messages/" + id + "/filing").expect(204);
        strangers.telegram("Петро", "777000555", "Три");
        assertThat(waiting(head)).containsExactly("Три", "Раз");
    }

    @Test
    void takenBackAMessageWaitsAgainAndItsSenderIsNoContactAnyMore() {
        ReceivedId id = strangers.mail("Не той клієнт");
        assign(id, Map.of("client", client, "rememberSender", true)).expect(200);
        head.delete("/received-messages/" + id + "/filing").expect(204);
        head.delete("/received-messages/" + id + "/filing").expect(204);
        assertThat(conversation(head)).isEmpty();
        strangers.mail("І далі не той");
        assertThat(waiting(head)).containsExactly("І далі не той", "Не той клієнт");
        assertThat(deal.happened("message-unassigned")).isEqualTo(1);
    }

    @Test
    void whatFoundItsClientByItselfIsNotTakenBack() {
        ReceivedId id = strangers.mail("Ірина", IRYNA, "Сама знайшла");
        head.delete("/received-messages/" + id + "/filing").expect(409);
        assertThat(conversation(head)).containsExactly("Сама знайшла");
    }

    @Test
    void askedTwiceItIsDoneOnceAndWhoeverComesSecondIsTold() {
        ReceivedId id = strangers.mail("Раз");
        Answer first = assign(id, Map.of("client", client)).expect(200);
        assertThat(assign(id, Map.of("client", client)).expect(200).text()).isEqualTo(first.text());
        assertThat(deal.happened("message-assigned")).isEqualTo(1);
        String other = head.post("/clients", Map.of("name", "Інша компанія"))
                .expect(201)
                .at("/id");
        assign(id, Map.of("client", other)).expect(409);
        head.post("/received-messages/" + id + "/lead", Map.of()).expect(409);
        head.post("/received-messages/" + id + "/dismissal", Map.of()).expect(409);
        assertThat(conversation(head)).containsExactly("Раз");
    }

    @Test
    void aLeadMadeOfAMessageGoesThroughTheStandardProcess() {
        ReceivedId id = strangers.mail("Павло", "pavlo@nova.example", "Потрібен склад");
        Answer made = head.post("/received-messages/" + id + "/lead", Map.of()).expect(201);
        Answer lead = head.get("/deals/" + made.at("/deal/id")).expect(200);
        assertThat(lead.at("/stage/key")).isEqualTo("inbound");
        assertThat(lead.at("/title")).isEqualTo("Питання");
        assertThat(lead.at("/client/name")).isEqualTo("Павло");
        assertThat(lead.at("/owner/id")).isNotEmpty();
        assertThat(head.post("/received-messages/" + id + "/lead", Map.of())
                        .expect(201)
                        .at("/deal/id"))
                .isEqualTo(made.at("/deal/id"));
        strangers.mail("Павло", "pavlo@nova.example", "І ще одне");
        assertThat(waiting(head)).isEmpty();
        assertThat(texts(head, "/deals/" + made.at("/deal/id") + "/conversation"))
                .containsExactly("Потрібен склад", "І ще одне");
        head.delete("/received-messages/" + id + "/filing").expect(409);
    }

    @Test
    void aLeadIsTakenBackWithItsClientUnlessSomebodyWorksOnIt() {
        ReceivedId id = strangers.mail("Олег", "oleh@inshe.example", "Помилково");
        Answer made = head.post("/received-messages/" + id + "/lead", Map.of("name", "Олег Новий", "title", "Склад"))
                .expect(201);
        String path = "/deals/" + made.at("/deal/id");
        assertThat(head.get(path).expect(200).at("/client/name")).isEqualTo("Олег Новий");
        head.post(path + "/activities", Map.of("kind", "call")).expect(201);
        head.delete("/received-messages/" + id + "/filing").expect(409);
        assertThat(texts(head, path + "/conversation")).containsExactly("Помилково");

        ReceivedId other = strangers.mail("Ольга", "olha@inshe.example", "Теж помилково");
        Answer undone =
                head.post("/received-messages/" + other + "/lead", Map.of()).expect(201);
        String stranger = head.get("/deals/" + undone.at("/deal/id")).at("/client/id");
        head.delete("/received-messages/" + other + "/filing").expect(204);
        head.get("/deals/" + undone.at("/deal/id")).expect(404);
        head.get("/clients/" + stranger).expect(404);
        assertThat(waiting(head)).containsExactly("Теж помилково");
    }

    @Test
    void whatIsNotOursIsPutAsideAndARememberedSenderIsHeardNoMore() {
        ReceivedId id = strangers.mail("Купіть підписників");
        strangers.mail("Дешево");
        Answer put = head.post("/received-messages/" + id + "/dismissal", Map.of("rememberSender", true))
                .expect(200);
        assertThat(put.at("/others")).isEqualTo("1");
        strangers.mail("Ще дешевше");
        strangers.mail("Чесна людина", "chesna@nova.example", "Добрий день");
        assertThat(waiting(head)).containsExactly("Добрий день");
        assertThat(texts(head, "/received-messages?state=aside"))
                .containsExactly("Ще дешевше", "Дешево", "Купіть підписників");
        assertThat(head.get("/ignored-senders").expect(200).at("/items/0/masked"))
                .isEqualTo("p****@n****.example");

        head.delete("/received-messages/" + id + "/filing").expect(204);
        strangers.mail("А це вже наше");
        assertThat(waiting(head)).containsExactly("А це вже наше", "Добрий день", "Купіть підписників");
        assertThat(head.get("/ignored-senders").expect(200).body().at("/items")).isEmpty();
    }

    @Test
    void aSenderIsHeardAgainOnceForgotten() {
        ReceivedId id = strangers.mail("Спам");
        head.post("/received-messages/" + id + "/dismissal", Map.of("rememberSender", true))
                .expect(200);
        String sender = head.get("/ignored-senders").expect(200).at("/items/0/id");
        api.as(Sellers.OLENA).delete("/ignored-senders/" + sender).expect(403);
        head.delete("/ignored-senders/" + sender).expect(204);
        head.delete("/ignored-senders/" + sender).expect(404);
        strangers.mail("Не спам");
        assertThat(waiting(head)).containsExactly("Не спам");
    }

    @Test
    void aClientIsHeardHoweverTheirAddressIsRemembered() {
        ReceivedId id = strangers.mail("Спам?");
        head.post("/received-messages/" + id + "/dismissal", Map.of("rememberSender", true))
                .expect(200);
        head.post("/clients/" + client + "/contacts", Map.of("name", "Петро", "emails", List.of(Strangers.ADDRESS)))
                .expect(201);
        strangers.mail("Я клієнт");
        assertThat(conversation(head)).containsExactly("Я клієнт");
    }

    @Test
    void sellersAreShownNothingUnsortedAndAnalystsOnlyRead() {
        ReceivedId id = strangers.mail("Чиє я?");
        Caller seller = api.as(Sellers.OLENA);
        assertThat(waiting(seller)).isEmpty();
        seller.get("/received-messages/" + id).expect(404);
        assign(seller, id, Map.of("client", client)).expect(404);
        seller.post("/received-messages/" + id + "/lead", Map.of()).expect(404);
        seller.post("/received-messages/" + id + "/dismissal", Map.of()).expect(404);
        Caller analyst = api.as(Sellers.ANALYST);
        assertThat(waiting(analyst)).containsExactly("Чиє я?");
        assign(analyst, id, Map.of("client", client)).expect(403);
        analyst.delete("/received-messages/" + id + "/filing").expect(403);
        assertThat(waiting(head)).containsExactly("Чиє я?");
    }

    @Test
    void whoeverLeadsATeamSortsAndLearnsNothingOfClientsTheyDoNotSee() {
        appointALead();
        jdbc.sql("update clients.client set team_id = (select id from structure.team where level = 3 limit 1)"
                        + " where id = :id")
                .param("id", UUID.fromString(hidden()))
                .update();
        Caller lead = api.as(LEAD);
        ReceivedId id = strangers.mail("Чиє я?");
        assertThat(waiting(lead)).containsExactly("Чиє я?");
        Answer foreign = assign(lead, id, Map.of("client", hidden())).expect(404);
        Answer unknown =
                assign(lead, id, Map.of("client", UUID.randomUUID().toString())).expect(404);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        assertThat(waiting(lead)).containsExactly("Чиє я?");
        assign(lead, id, Map.of("client", client)).expect(200);
        assertThat(conversation(lead)).containsExactly("Чиє я?");
    }

    @Test
    void whatCannotBeIsRefusedInClearWords() {
        ReceivedId id = strangers.mail("Раз");
        assertThat(assign(id, Map.of()).expect(400).at("/errors/0/path")).isEqualTo("client");
        assertThat(assign(id, Map.of("client", client, "deal", deal.id()))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("client");
        assign(id, Map.of("client", "нічий")).expect(400);
        assign(id, Map.of("deal", UUID.randomUUID().toString())).expect(404);
        assign(new ReceivedId(UUID.randomUUID()), Map.of("client", client)).expect(404);
        head.get("/received-messages?state=lost").expect(400);
        head.post("/received-messages/" + id + "/lead", Map.of("name", "я".repeat(201)))
                .expect(400);
        ReceivedId nameless = strangers.mail("Хтось", "", "Без адреси");
        assertThat(assign(nameless, Map.of("client", client, "rememberSender", true))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("rememberSender");
        head.post("/received-messages/" + nameless + "/dismissal", Map.of("rememberSender", true))
                .expect(400);
        assertThat(waiting(head)).containsExactly("Без адреси", "Раз");
    }

    @Test
    void anAddressNobodyCanHaveMakesALeadAllTheSame() {
        ReceivedId id = strangers.sms("Kyivstar", "Тариф");
        Answer made = head.post("/received-messages/" + id + "/lead", Map.of()).expect(201);
        assertThat(texts(head, "/deals/" + made.at("/deal/id") + "/conversation"))
                .containsExactly("Тариф");
    }

    @Test
    void aFileThatWasRefusedSaysWhy() {
        ReceivedId id = strangers.mail(
                "Петро",
                Strangers.ADDRESS,
                "З файлами",
                IncomingFile.of("plan.txt", new byte[] {1}),
                IncomingFile.refused("movie.mp4", 60_000_000, Refusal.TOO_LARGE));
        Answer message = head.get("/received-messages/" + id).expect(200);
        assertThat(message.at("/files/0/url")).startsWith("/api/v1/received-files/");
        assertThat(message.body().at("/files/0/refused").isNull()).isTrue();
        assertThat(message.at("/files/1/refused")).isEqualTo("too-large");
        assertThat(message.body().at("/files/1/url").isNull()).isTrue();
    }

    /** A client of the third level, which the lead does not see. */
    private String hidden() {
        String name = "Прихована";
        Answer found = head.get("/clients?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .expect(200);
        return found.body().at("/items").isEmpty()
                ? head.post("/clients", Map.of("name", name)).expect(201).at("/id")
                : found.at("/items/0/id");
    }

    private void appointALead() {
        NewEmployee lead = NewEmployee.usual("Віра Провідна", Sellers.email(LEAD), Role.LEAD, ZoneId.of("Europe/Kyiv"))
                .signingInWith(Sellers.PASSWORD);
        UUID id = staff.hire(lead).orThrow().id().value();
        jdbc.sql("update structure.team set lead_id = :lead where level in (1, 2)")
                .param("lead", id)
                .update();
        events.publishEvent(new Stale(Stale.EVERYTHING));
    }

    private Answer assign(ReceivedId id, Map<String, Object> where) {
        return assign(head, id, where);
    }

    private static Answer assign(Caller who, ReceivedId id, Map<String, Object> where) {
        return who.post("/received-messages/" + id + "/assignment", where);
    }

    private List<String> conversation(Caller who) {
        return texts(who, deal.path() + "/conversation");
    }

    private static List<String> waiting(Caller who) {
        return texts(who, "/received-messages");
    }

    private static List<String> texts(Caller who, String list) {
        return who.get(list)
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/text").asString())
                .toList();
    }
}
