package dev.struktura.staff.access;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.PASSWORD;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static dev.struktura.testing.Sellers.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@StrukturaTest
class FreshProofTest {

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @BeforeEach
    void nobodyHasFailed() {
        jdbc.sql("delete from staff.sign_in_attempt").update();
    }

    @Test
    void whoeverHasJustSignedInIsNotAskedAgain() {
        Visitor olena = Visitor.as(OLENA, api);

        assertThat(olena.get("/settings/passkeys/new").statusCode()).isEqualTo(200);
    }

    @Test
    void anOldProofIsAskedForAndTheWishThenRepeated() {
        Visitor olena = Visitor.as(OLENA, api);
        grow(OLENA, 11);

        HttpResponse<String> stopped = olena.submit("/settings/second-factor/enrolments", Map.of("a", "б\"<"));
        String proof = location(stopped);
        HttpResponse<String> page = olena.submit(proof, Map.of("a", "б\"<"));
        Map<String, String> form = hidden(page);
        form.put("proof-word", PASSWORD);
        HttpResponse<String> proved = olena.post("/proof/word", form);

        assertThat(stopped.statusCode()).as("method and body are kept").isEqualTo(307);
        assertThat(form).containsEntry("a", "б&#34;&lt;");
        assertThat(proved.statusCode()).isEqualTo(307);
        assertThat(location(proved)).isEqualTo("/settings/second-factor/enrolments");
        assertThat(olena.post(location(proved), form).statusCode()).isBetween(302, 303);
        assertThat(olena.get("/settings/second-factor").body()).contains("id=\"key\"");
    }

    @Test
    void aPageIsReachedWithItsQueryAfterTheProof() {
        Visitor olena = Visitor.as(OLENA, api);
        grow(OLENA, 11);

        String proof = location(olena.get("/settings/passkeys/new?x=1&y=2"));
        Map<String, String> form = hidden(olena.get(proof));
        form.put("proof-word", PASSWORD);
        HttpResponse<String> proved = olena.post("/proof/word", form);

        assertThat(proved.statusCode()).isEqualTo(303);
        assertThat(olena.get("/settings/passkeys/new").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "не той", "000000"})
    void aWrongProofIsNone(String word) {
        Visitor olena = Visitor.as(OLENA, api);
        grow(OLENA, 11);

        HttpResponse<String> refused = olena.submit(
                "/proof/word", Map.of("wish", "/settings/passkeys/new", "proof-word", word, "kept", "так"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("name=\"kept\" value=\"так\"");
        assertThat(olena.get("/settings/passkeys/new").statusCode()).isEqualTo(307);
    }

    @Test
    void guessingAProofIsSlowedDownLikeSigningIn() {
        Visitor olena = Visitor.as(OLENA, api);
        grow(OLENA, 11);
        for (int i = 0; i < 5; i++) {
            olena.submit("/proof/word", Map.of("wish", "/", "proof-word", "не той"));
        }

        assertThat(olena.submit("/proof/word", Map.of("wish", "/", "proof-word", PASSWORD))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void whereCodesAreOnTheCodeIsTheProofAndThePasswordIsNot() {
        Visitor sofia = Visitor.as(SOFIA, api);
        Authenticator phone = Authenticator.enrol(sofia, jdbc);
        grow(SOFIA, 11);

        assertThat(sofia.submit("/proof/word", Map.of("wish", "/", "proof-word", PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(sofia.submit("/proof/word", Map.of("wish", "/", "proof-word", phone.code()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sofia.get("/settings/passkeys/new").statusCode()).isEqualTo(200);
    }

    @Test
    void aProofOfOneSessionIsNoneOfAnother() {
        Visitor here = Visitor.as(TARAS, api);
        Visitor there = Visitor.as(TARAS, api);
        grow(TARAS, 11);

        here.submit("/proof/word", Map.of("wish", "/", "proof-word", PASSWORD));

        assertThat(here.get("/settings/passkeys/new").statusCode()).isEqualTo(200);
        assertThat(there.get("/settings/passkeys/new").statusCode()).isEqualTo(307);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "javascript:alert(1)"})
    void aWishLeadsNowhereElse(String wish) {
        Visitor olena = Visitor.as(OLENA, api);

        HttpResponse<String> proved = olena.submit("/proof/word", Map.of("wish", wish, "proof-word", PASSWORD));

        assertThat(location(proved)).isEqualTo("/");
    }

    @Test
    void whoeverIsNotSignedInProvesNothing() {
        assertThat(location(new Visitor(api).get("/proof"))).startsWith("/sign-in");
    }

    @Test
    void aFreshTokenIsProofForTenMinutes() {
        String route = "/employees/" + staff.byEmail(email(IRYNA)).orElseThrow().id() + "/second-factor";
        String token = api.signIn(ADMIN);
        withToken(token, route, 204);

        jdbc.sql("update staff.api_token set proved_at = proved_at - interval '601 seconds'")
                .update();
        Answer old = withToken(token, route, 403);

        assertThat(old.problem()).isEqualTo("fresh-proof-required");
        assertThat(api.anonymous()
                        .with("Authorization", "Bearer " + token)
                        .get("/deals")
                        .status())
                .as("all else goes on")
                .isEqualTo(200);
        withToken(api.signIn(ADMIN), route, 204);
    }

    @Test
    void aTokenMadeByASessionIsNoProof() {
        Visitor admin = Visitor.as(ADMIN, api);
        String page = admin.submit("/settings/tokens", Map.of("name", "Нічний")).body();
        String token = page.replaceFirst("(?s).*id=\"secret\"[^>]*value=\"([^\"]+)\".*", "$1");

        withToken(
                token, "/employees/" + staff.byEmail(email(IRYNA)).orElseThrow().id() + "/second-factor", 403);
    }

    @Test
    void agreeingToAnOverrideWantsAProof() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00");
        String override = api.as(ADMIN)
                .post(deal.path() + "/overrides", Map.of("to", "qualification", "reason", "Так треба"))
                .expect(201)
                .at("/id");
        String page = deal.path() + "/overrides/" + override + "/approval";
        Visitor head = Visitor.as(HEAD, api);
        grow(HEAD, 11);

        assertThat(head.submit(page, Map.of()).statusCode()).isEqualTo(307);

        jdbc.sql("update staff.api_token set proved_at = null").update();
        api.as(HEAD).post("/overrides/" + override + "/approval").expect(403);
    }

    @Test
    void aPersonProvesItInTheBrowserAndLosesNothing() {
        for (Look look : new Look[] {Look.WIDE, Look.PHONE.dark().in("ru"), new Look(1360, "light", "en")}) {
            try (Screen screen = browser.as(MARKO, look)) {
                screen.open("/settings/access");
                grow(MARKO, 11);
                screen.at("#second-factor button").click();
                screen.at("#proof").waitFor();
                screen.picture("proof");
                screen.check();

                screen.at("#proof").fill(PASSWORD);
                screen.at("#proof").press("Enter");
                screen.at(".settings-qr").waitFor();
            }
        }
    }

    private Answer withToken(String token, String route, int status) {
        return api.anonymous()
                .with("Authorization", "Bearer " + token)
                .delete(route)
                .expect(status);
    }

    /** Lets all sessions of a person have proved who they are so many minutes earlier. */
    private void grow(String person, int minutes) {
        sessionsOf(sessions, staff.byEmail(email(person)).orElseThrow().id().toString(), minutes);
    }

    private static <S extends Session> void sessionsOf(
            FindByIndexNameSessionRepository<S> sessions, String person, int minutes) {
        sessions.findByPrincipalName(person).values().forEach(session -> {
            long provedAt = session.<Long>getRequiredAttribute(Proofs.ATTRIBUTE);
            session.setAttribute(Proofs.ATTRIBUTE, provedAt - minutes * 60L);
            sessions.save(session);
        });
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(page.body()).results().forEach(field -> fields.putIfAbsent(field.group(1), field.group(2)));
        return fields;
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^" + api.uri(""), "");
    }
}
