package dev.struktura.structure.api;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class ActivationsApiTest {

    private static final Map<String, String> WITH_REASON = Map.of("reason", "Пробуємо");

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Test
    void errorsBlockAndAreTold() {
        String empty = api.as(HEAD)
                .post("/structures", Map.of("name", "Порожня", "teams", List.of()))
                .at("/id");

        Answer refused = api.as(HEAD)
                .with("Accept-Language", "en")
                .post("/structures/" + empty + "/activation", WITH_REASON)
                .expect(422);

        assertThat(refused.problem()).isEqualTo("checks-failed");
        assertThat(refused.at("/findings/0/rule")).isEqualTo("no-teams");
        assertThat(refused.at("/findings/0/text")).isEqualTo("The structure has no teams.");
    }

    @Test
    void warningsWantAReason() {
        String pods = pods();

        Answer refused =
                api.as(HEAD).post("/structures/" + pods + "/activation").expect(422);

        assertThat(refused.problem()).isEqualTo("checks-failed");
        assertThat(refused.body().findValuesAsString("rule")).contains("no-goal");
        api.as(HEAD).get("/structures/" + pods + "/activation").expect(404);
        api.as(HEAD)
                .post("/structures/" + pods + "/activation", Map.of("reason", "а".repeat(1001)))
                .expect(400);
    }

    @Test
    void atADateItHappensByItselfAndUntilThenCanBeCalledOff() {
        clock.freezeAt("2026-12-07T08:00:00Z");
        String pods = pods();
        Map<String, String> tomorrow = Map.of("at", "2026-12-08T06:00:00Z", "reason", "З вівторка");
        Answer asked = api.as(HEAD)
                .post("/structures/" + pods + "/activation", tomorrow)
                .expect(202);
        assertThat(asked.at("/state")).isEqualTo("scheduled");
        assertThat(api.as(HEAD).get("/structure").at("/kind")).isEqualTo("levels");
        api.as(HEAD)
                .put("/structures/" + pods, Map.of("name", "Х", "teams", List.of()))
                .expect(409);
        api.as(HEAD).post("/structures/" + pods() + "/activation", WITH_REASON).expect(409);
        assertThat(api.as(ADMIN)
                        .delete("/structures/" + pods + "/activation")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("cancelled");

        api.as(HEAD).post("/structures/" + pods + "/activation", tomorrow).expect(202);
        api.as(HEAD).post("/clock/advances", Map.of("by", "PT24H")).expect(200);

        assertThat(api.as(HEAD).get("/structures/" + pods + "/activation").at("/state"))
                .isEqualTo("done");
        assertThat(api.as(HEAD).get("/structure").at("/kind")).isEqualTo("pods");
        api.as(HEAD).delete("/structures/" + pods + "/activation").expect(409);

        api.as(HEAD).post("/clock/advances", Map.of("by", "PT24H")).expect(200);
        api.as(HEAD).post("/structures/" + pods + "/activation/reversal").expect(409);
    }

    @Test
    void whatIsInForceIsNotPutInForceAgainAndARepeatedRequestIsAnsweredAlike() {
        String three =
                api.as(HEAD).post("/structure-templates/three-levels/drafts").at("/id");
        String key = UUID.randomUUID().toString();
        Answer first = api.as(HEAD)
                .with("Idempotency-Key", key)
                .post("/structures/" + three + "/activation", WITH_REASON)
                .expect(202);

        Answer again = api.as(HEAD)
                .with("Idempotency-Key", key)
                .post("/structures/" + three + "/activation", WITH_REASON)
                .expect(202);

        assertThat(again.text()).isEqualTo(first.text());
        api.as(HEAD).post("/structures/" + three + "/activation", WITH_REASON).expect(409);
        api.as(HEAD).post("/structures/" + three + "/activation/reversal").expect(202);
    }

    @Test
    void onlyWhoRunsTheDepartmentPutsAStructureInForce() {
        String path = "/structures/" + pods();
        for (String person : List.of(OLENA, OWNER)) {
            api.as(person).post(path + "/activation", WITH_REASON).expect(403);
            api.as(person).delete(path + "/activation").expect(403);
            api.as(person).post(path + "/activation/reversal").expect(403);
        }
        api.as(OWNER).post(path + "/preview").expect(200);
        api.as(OLENA).post(path + "/preview").expect(403);
        api.as(HEAD)
                .post("/structures/" + UUID.randomUUID() + "/activation", WITH_REASON)
                .expect(404);
    }

    @Test
    void whoSatWhereIsRemembered() {
        clock.freezeAt("2026-12-14T08:00:00Z");
        String olena = api.as(HEAD).get("/structure").at("/teams/0/members/0/employeeId");
        String pods = pods();
        api.as(HEAD).post("/structures/" + pods + "/activation", WITH_REASON).expect(202);
        clock.freezeAt("2026-12-14T09:00:00Z");
        api.as(HEAD).post("/structures/" + pods + "/activation/reversal").expect(202);

        assertThat(sql.sql("select upper(during) from structure.membership where employee_id = ?::uuid"
                                + " and role <> 'sales-development'")
                        .param(olena)
                        .query(OffsetDateTime.class)
                        .list())
                .contains(OffsetDateTime.parse("2026-12-14T09:00:00Z"));
        assertThat(sql.sql("select count(*) from structure.membership m join structure.seat s"
                                + " using (employee_id, team_id) where upper_inf(m.during)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(sql.sql("select count(*) from structure.seat")
                        .query(Integer.class)
                        .single());
    }

    private String pods() {
        return api.as(HEAD).post("/structure-templates/pods/drafts").expect(201).at("/id");
    }
}
