package dev.struktura.clients.api;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Stale;
import dev.struktura.clients.Base;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AskedBy;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients are given to teams by who leads, and not by whoever types their phone. */
@StrukturaTest
class EntrustTest {

    private static final String NAME = "ТОВ «Таємний договір»";

    @Autowired
    Api api;

    @Autowired
    Base base;

    @Autowired
    JdbcClient sql;

    @Autowired
    Staff staff;

    @Autowired
    ApplicationEventPublisher events;

    private String phone = "";
    private String client = "";

    @BeforeEach
    void aRegularClientOfTheThirdLevel() {
        phone = Base.freshPhone();
        client = api.as(HEAD)
                .post(
                        "/clients",
                        Map.of("name", NAME, "contacts", List.of(Map.of("name", "Ірина", "phones", List.of(phone)))))
                .expect(201)
                .at("/id");
        entrust(HEAD, 3).expect(204);
    }

    @Test
    void theTeamThatGetsAClientSeesItAndTheJournalKeepsTheReason() {
        api.as(MARKO).get("/clients/" + client).expect(200);
        api.as(OLENA).get("/clients/" + client).expect(404);

        assertThat(sql.sql("select data ->> 'reason' from journal.entry where subject_id = ?::uuid and type ="
                                + " 'client-entrusted' order by id desc limit 1")
                        .param(client)
                        .query(String.class)
                        .single())
                .isEqualTo("Домовилися");
        assertThat(Visitor.as(HEAD, api).get("/clients/" + client).body()).contains("Домовилися");
    }

    @Test
    void whatIsOpenGoesToThePersonNamed() {
        String deal = "/deals/" + lead(HEAD).at("/id");
        String andriy = base.viewer(ANDRIY).id().toString();

        entrustTo(andriy, 3).expect(400);
        assertThat(api.as(HEAD).get(deal).at("/owner/id")).isNotEqualTo(andriy);
        entrustTo(andriy, 2).expect(204);

        Answer given = api.as(ANDRIY).get(deal).expect(200);
        assertThat(given.at("/owner/id")).isEqualTo(andriy);
        assertThat(given.at("/team/id")).isEqualTo(base.level(2).toString());
        api.as(ANDRIY).get("/clients/" + client).expect(200);
        api.as(MARKO).get("/clients/" + client).expect(404);
        assertThat(sql.sql("select data ->> 'employee' from journal.entry where subject_id = ?::uuid and type ="
                                + " 'client-entrusted' order by id desc limit 1")
                        .param(client)
                        .query(String.class)
                        .single())
                .isEqualTo(andriy);
    }

    @Test
    void thePageOfTheClientOffersItToThoseWhoMay() {
        String page = "/clients/" + client;
        String form = page + "/entrustments";
        Visitor head = Visitor.as(HEAD, api);
        Visitor marko = Visitor.as(MARKO, api);
        Map<String, String> gift =
                Map.of("to", base.level(2) + "/" + base.viewer(ANDRIY).id(), "reason", "Домовилися");

        assertThat(head.get(page).body()).contains(form + "/new");
        assertThat(marko.get(page).body()).doesNotContain(form);
        assertThat(marko.get(form + "/new").statusCode()).isEqualTo(403);
        assertThat(marko.submit(form, gift).statusCode()).isEqualTo(403);
        assertThat(head.get(form + "/new").body()).contains(gift.get("to"));
        assertThat(head.submit(form, Map.of("to", gift.get("to"), "reason", " "))
                        .statusCode())
                .isEqualTo(422);
        api.as(MARKO).get(page).expect(200);

        assertThat(head.submit(form, gift).statusCode()).isEqualTo(303);
        api.as(ANDRIY).get(page).expect(200);
        assertThat(head.get(page).body()).contains(base.viewer(ANDRIY).name() + " · Домовилися");
    }

    private Answer entrustTo(String person, int level) {
        return api.as(HEAD)
                .post(
                        "/clients/" + client + "/entrustments",
                        Map.of("team", base.level(level).toString(), "employee", person, "reason", "Домовилися"));
    }

    @Test
    void onlyThoseWhoLeadEntrust() {
        entrust(MARKO, 1).expect(403);
        entrust(ANALYST, 1).expect(403);
        entrust(OLENA, 1).expect(404);
        Map<String, Object> nowhere = Map.of("team", UUID.randomUUID().toString(), "reason", "Так");
        api.as(HEAD).post("/clients/" + client + "/entrustments", nowhere).expect(400);
        Map<String, Object> groundless = Map.of("team", base.level(1).toString(), "reason", " ");
        api.as(HEAD).post("/clients/" + client + "/entrustments", groundless).expect(400);

        api.as(MARKO).get("/clients/" + client).expect(200);
    }

    @Test
    void whoeverEntersALeadWithThePhoneOfAnotherTeamsClientLearnsNothingOfIt() {
        Answer deal = lead(OLENA);

        Caller olena = api.as(OLENA);
        assertThat(deal.text()).doesNotContain("Таємний");
        assertThat(deal.at("/client/name")).isEqualTo("Хтось");
        olena.get("/clients/" + client).expect(404);
        assertThat(olena.get("/deals/" + deal.at("/id")).expect(200).text()).doesNotContain("Таємний");
        String page = Visitor.as(OLENA, api).get("/deals/" + deal.at("/id")).body();
        assertThat(page).doesNotContain("Таємний").doesNotContain("/clients/" + client);
        assertThat(shownTo(OLENA, "select id from clients.client where id = ?::uuid"))
                .isEmpty();
        assertThat(shownTo(OLENA, "select id from clients.contact where client_id = ?::uuid"))
                .isEmpty();
        assertThat(shownTo(OLENA, "select subject_id from journal.entry where subject_id = ?::uuid"))
                .isEmpty();
        assertThat(shownTo(MARKO, "select id from clients.client where id = ?::uuid"))
                .isNotEmpty();
    }

    @Test
    void whoeverLeadsOtherTeamsOnlyLearnsNothingEither() {
        String lead = "lead-" + UUID.randomUUID();
        UUID id = staff.hire(
                        NewEmployee.usual("Віра Провідна", Sellers.email(lead), Role.LEAD, ZoneId.of("Europe/Kyiv"))
                                .signingInWith(Sellers.PASSWORD))
                .orThrow()
                .id()
                .value();
        UUID before = ledBy(1, id);

        Answer deal = lead(lead);

        String text = api.as(lead).get("/deals/" + deal.at("/id")).expect(200).text();
        assertThat(deal.text() + text).doesNotContain("Таємний");
        assertThat(Visitor.as(lead, api).get("/deals/" + deal.at("/id")).body())
                .doesNotContain("Таємний")
                .doesNotContain("/clients/" + client);
        api.as(lead).get("/clients/" + client).expect(404);
        assertThat(AskedBy.person(
                        id,
                        () -> sql.sql("select id from clients.client where id = ?::uuid")
                                .param(client)
                                .query(UUID.class)
                                .list()))
                .isEmpty();
        ledBy(1, before);
    }

    private @Nullable UUID ledBy(int level, @Nullable UUID lead) {
        UUID before = sql.sql("select lead_id from structure.team where level = ?")
                .param(level)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
        sql.sql("update structure.team set lead_id = ? where level = ?")
                .param(lead)
                .param(level)
                .update();
        events.publishEvent(new Stale(Stale.EVERYTHING));
        return before;
    }

    @Test
    void theHeadWhoSeesEverythingOpensADealOfTheClientItself() {
        Answer deal = lead(HEAD);

        assertThat(deal.at("/client/name")).isEqualTo(NAME);
        assertThat(deal.at("/client/id")).isEqualTo(client);
        assertThat(Visitor.as(HEAD, api).get("/deals/" + deal.at("/id")).body()).contains("/clients/" + client);
    }

    @Test
    void whoeverSeesTheClientOpensADealOfItAsEver() {
        Answer deal = lead(MARKO);

        assertThat(deal.at("/client/name")).isEqualTo(NAME);
        assertThat(sql.sql("select blind from deals.deal where id = ?::uuid")
                        .param(deal.at("/id"))
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private Answer lead(String by) {
        return api.as(by)
                .post(
                        "/leads",
                        Map.of(
                                "client", Map.of("name", "Хтось"),
                                "contact", Map.of("name", "Хтось", "phones", List.of(phone)),
                                "source", "site"))
                .expect(201);
    }

    private Answer entrust(String by, int level) {
        return api.as(by)
                .post(
                        "/clients/" + client + "/entrustments",
                        Map.of("team", base.level(level).toString(), "reason", "Домовилися"));
    }

    private List<UUID> shownTo(String login, String question) {
        return AskedBy.person(
                base.viewer(login).id().value(),
                () -> sql.sql(question).param(client).query(UUID.class).list());
    }
}
