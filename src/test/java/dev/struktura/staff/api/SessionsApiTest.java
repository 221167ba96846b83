package dev.struktura.staff.api;

import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class SessionsApiTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyIsSignedIn() {
        jdbc.sql("delete from staff.spring_session").update();
    }

    @Test
    void aSessionTellsWhereAndSinceWhenButNotItsSecret() {
        Visitor olena = Visitor.as(OLENA, api);

        Answer answer = api.as(OLENA).get("/sessions").expect(200);

        assertThat(answer.body().at("/items").size()).isEqualTo(1);
        assertThat(answer.at("/items/0/address")).isEqualTo("127.0.0.1");
        assertThat(Instant.parse(answer.at("/items/0/lastUsedAt")))
                .isAfterOrEqualTo(Instant.parse(answer.at("/items/0/startedAt")));
        assertThat(secretsOf(olena)).isNotEmpty().noneMatch(answer.text()::contains);
    }

    @Test
    void aSessionEndedFromAfarIsOverWithTheNextRequest() {
        Visitor here = Visitor.as(OLENA, api);
        String first = onlySession(OLENA);
        Visitor there = Visitor.as(OLENA, api);

        api.as(OLENA).delete("/sessions/" + first).expect(204);

        assertThat(here.get("/settings").statusCode()).isEqualTo(303);
        assertThat(there.get("/settings").statusCode()).isEqualTo(200);
        api.as(OLENA).delete("/sessions/" + first).expect(404);
    }

    @Test
    void noSessionLosesItsPlaceHoweverItsRowsLie() {
        for (int i = 0; i < 3; i++) {
            Visitor.as(OLENA, api);
        }
        jdbc.sql("update staff.spring_session_attributes set attribute_name = attribute_name where"
                        + " attribute_name = 'address'")
                .update();

        assertThat(api.as(OLENA).get("/sessions").body().at("/items").valueStream())
                .hasSize(3)
                .allSatisfy(
                        session -> assertThat(session.at("/address").asString()).isEqualTo("127.0.0.1"));
    }

    @Test
    void allSessionsEndAtOnceAndThoseOfOthersGoOn() {
        List<Visitor> olena = List.of(Visitor.as(OLENA, api), Visitor.as(OLENA, api));
        Visitor taras = Visitor.as(TARAS, api);

        api.as(OLENA).delete("/sessions").expect(204);

        assertThat(olena)
                .allSatisfy(one -> assertThat(one.get("/settings").statusCode()).isEqualTo(303));
        assertThat(taras.get("/settings").statusCode()).isEqualTo(200);
        api.as(OLENA).get("/sessions").expect(200);
        api.as(OLENA).delete("/sessions").expect(204);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        Visitor olena = Visitor.as(OLENA, api);

        api.as(TARAS).delete("/sessions/" + onlySession(OLENA)).expect(404);

        assertThat(olena.get("/settings").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "%00", "1' or '1'='1"})
    void whatNamesNoSessionEndsNone(String id) {
        Visitor olena = Visitor.as(OLENA, api);

        assertThat(api.as(OLENA).delete("/sessions/" + id.replace(" ", "%20")).status())
                .isIn(400, 404);

        assertThat(olena.get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatRanOutIsNotInTheList() {
        Visitor.as(OLENA, api);

        jdbc.sql("update staff.spring_session set last_access_time = last_access_time - 1000 * 60 * 60 * 24")
                .update();

        assertThat(api.as(OLENA).get("/sessions").body().at("/items")).isEmpty();
    }

    @Test
    void thePageTellsThisSessionFromTheOthersAndEndsThose() {
        Visitor here = Visitor.as(SOFIA, api);
        Visitor there = Visitor.as(SOFIA, api);

        String page = here.get("/settings/access").body();
        here.submit("/settings/sessions/ending", Map.of());

        assertThat(page.split("/ending\"", -1))
                .as("one button for the other session, one for all others")
                .hasSize(3);
        assertThat(here.get("/settings").statusCode()).isEqualTo(200);
        assertThat(there.get("/settings").statusCode()).isEqualTo(303);
        assertThat(here.get("/settings/access").body()).doesNotContain("/ending\"");
    }

    @Test
    void aTokenIsListedWithoutItsSecretAndRevokedByItsOwnerOnly() {
        String secret = api.signIn(ANDRIY);
        Answer list = api.as(ANDRIY).get("/tokens?limit=1").expect(200);
        String id = list.at("/items/0/id");

        assertThat(list.text()).doesNotContain(secret.substring(8));
        api.as(TARAS).delete("/tokens/" + id).expect(404);
        api.as(ANDRIY).delete("/tokens/" + UUID.randomUUID()).expect(404);
        api.as(ANDRIY).delete("/tokens/x").expect(404);
        api.as(ANDRIY).delete("/tokens/" + id).expect(204);
        api.as(ANDRIY).delete("/tokens/" + id).expect(401);
    }

    private String onlySession(String person) {
        Answer answer = api.as(person).get("/sessions").expect(200);
        assertThat(answer.body().at("/items").size()).isEqualTo(1);
        return answer.at("/items/0/id");
    }

    /** Whatever opens the session: its cookie and the name it has in the database. */
    private List<String> secretsOf(Visitor visitor) {
        List<String> secrets = new ArrayList<>(jdbc.sql("select session_id from staff.spring_session")
                .query(String.class)
                .list());
        secrets.add(visitor.cookie("struktura").orElseThrow());
        return secrets;
    }
}
