package dev.struktura.clients.api;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.Base;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AskedBy;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
