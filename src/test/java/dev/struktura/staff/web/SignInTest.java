package dev.struktura.staff.web;

import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.PASSWORD;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static dev.struktura.testing.Sellers.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Stale;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class SignInTest {

    private static final String WRONG = "не той";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private Visitor visitor;

    @BeforeEach
    void somebodyAtTheDoor() {
        visitor = new Visitor(api);
        jdbc.sql("delete from staff.sign_in_attempt").update();
        jdbc.sql("delete from staff.spring_session").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"olena@techflow.example", "Olena@TechFlow.Example", " olena@techflow.example "})
    void emailAndPasswordOpenTheDoor(String typed) {
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(303);

        HttpResponse<String> answer = visitor.signIn(typed, PASSWORD);

        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(location(answer)).isEqualTo("/");
        assertThat(visitor.get("/settings").body()).contains("Олена Коваль");
    }

    @Test
    void whoeverIsRefusedDoesNotLearnWhetherThePersonExists() {
        HttpResponse<String> known = visitor.signIn(email(OLENA), WRONG);
        HttpResponse<String> unknown = new Visitor(api).signIn(email("vasyl"), WRONG);

        assertThat(known.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(words(unknown).replace("vasyl", "olena")).isEqualTo(words(known));
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(303);
    }

    @Test
    void guessingIsSlowedDownEvenWhenTheGuessIsRight() {
        guess(TARAS, 5);

        HttpResponse<String> slowed = visitor.signIn(email(TARAS), PASSWORD);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(seconds(slowed)).isBetween(1L, 15L);
    }

    @Test
    void everyFurtherFailureDoublesThePause() {
        guess(TARAS, 5);
        jdbc.sql("insert into staff.sign_in_attempt (account, address) select account, address from"
                        + " staff.sign_in_attempt limit 3")
                .update();

        assertThat(seconds(visitor.signIn(email(TARAS), PASSWORD))).isBetween(100L, 120L);
    }

    @Test
    void nobodyIsLockedOut() {
        guess(TARAS, 8);
        pass("15 minutes");

        assertThat(visitor.signIn(email(TARAS), PASSWORD).statusCode()).isBetween(302, 303);
    }

    @Test
    void aPauseOfOneAccountIsNoPauseOfItsNeighbour() {
        guess(TARAS, 6);

        assertThat(visitor.signIn(email(IRYNA), PASSWORD).statusCode()).isBetween(302, 303);
    }

    @Test
    void aStrangerWhoGuessesElsewhereDoesNotKeepAPersonOut() {
        Visitor.as(SOFIA, api);
        jdbc.sql("""
            insert into staff.sign_in_attempt (account, address)
            select account, '203.0.113.' || n from staff.sign_in_attempt, generate_series(1, 90) n\
            """).update();

        assertThat(visitor.signIn(email(SOFIA), PASSWORD).statusCode()).isBetween(302, 303);
    }

    @Test
    void anAddressThatTriesEverybodyIsSlowedDown() {
        for (int i = 0; i < 30; i++) {
            jdbc.sql("insert into staff.sign_in_attempt (account, address) values (sha256(?), '127.0.0.1')")
                    .param(new byte[] {(byte) i})
                    .update();
        }

        assertThat(visitor.signIn(email(ANDRIY), PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void whatWasTypedIsNotKept() {
        visitor.signIn("мій таємний пароль", WRONG);

        assertThat(jdbc.sql("select a::text from staff.sign_in_attempt a")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("таємний");
    }

    @Test
    void aSessionLivesInTheDatabaseAndKnowsNothingButTheIdentity() {
        Visitor marko = Visitor.as(MARKO, api);

        assertThat(sessionsOf(MARKO)).isEqualTo(1);
        jdbc.sql("delete from staff.spring_session").update();

        assertThat(marko.get("/settings").statusCode()).isEqualTo(303);
    }

    @Test
    void aVisitorWhoOnlyLooksCostsNoSession() {
        long before = sessions();

        visitor.get("/sign-in");
        visitor.get("/deals");

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        Visitor marko = Visitor.as(MARKO, api);
        String session = marko.cookie("struktura").orElseThrow();

        marko.submit("/sign-out", Map.of());

        visitor.keep("struktura", session);
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(303);
        assertThat(marko.get("/settings").statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkSignsNobodyOut() {
        Visitor marko = Visitor.as(MARKO, api);

        marko.get("/sign-out");

        assertThat(marko.get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void aPlantedSessionIsNotTakenOver() {
        Visitor.as(MARKO, api);
        Visitor attacker = Visitor.as(MARKO, api);
        String planted = attacker.cookie("struktura").orElseThrow();
        visitor.keep("struktura", planted);

        visitor.signIn(email(OLENA), PASSWORD);

        assertThat(visitor.cookie("struktura")).isPresent().get().isNotEqualTo(planted);
        assertThat(attacker.get("/settings").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionIsGivenItsNameByUs() {
        visitor.keep("struktura", "aW52ZW50ZWQ");

        visitor.signIn(email(OLENA), PASSWORD);

        assertThat(visitor.cookie("struktura")).isPresent().get().isNotEqualTo("aW52ZW50ZWQ");
    }

    @Test
    void signingInRenewsTheTokenOfForms() {
        visitor.get("/sign-in");
        String before = visitor.cookie("csrf").orElseThrow();

        visitor.signIn(email(OLENA), PASSWORD);
        visitor.get("/settings");

        assertThat(visitor.cookie("csrf")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOfOtherSites() {
        HttpResponse<String> page = visitor.get("/sign-in");
        HttpResponse<String> entered = visitor.signIn(email(OLENA), PASSWORD);

        assertThat(cookie(page, "csrf")).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(cookie(entered, "struktura")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void behindTlsCookiesTravelNoOtherWay() {
        HttpResponse<String> page = visitor.get("/sign-in", Map.of("X-Forwarded-Proto", "https"));

        assertThat(cookie(page, "csrf")).contains("Secure");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/deals?stage=proposal&q=%D0%BA%D0%B0%D0%B2%D0%B0, /deals?stage=proposal&q=%D0%BA%D0%B0%D0%B2%D0%B0",
        "/settings/absences, /settings/absences",
        "/, /"
    })
    void aVisitorComesBackToWhereTheyWantedToGo(String wanted, String reached) {
        HttpResponse<String> sent = visitor.get(wanted);
        String door = sent.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> page = visitor.get(door);

        HttpResponse<String> entered =
                visitor.submit("/sign-in", Map.of("username", email(OLENA), "password", PASSWORD, "next", next(page)));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(door).startsWith("/sign-in");
        assertThat(location(entered)).isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "evil",
                "javascript:alert(1)",
                "/sign-in",
                "/\t/evil.example",
                "/a b"
            })
    void nobodyIsSentToAnotherSite(String next) {
        HttpResponse<String> entered =
                visitor.submit("/sign-in", Map.of("username", email(OLENA), "password", PASSWORD, "next", next));

        assertThat(location(entered)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/deals?stage=proposal, /sign-in?next=%2Fdeals%3Fstage%3Dproposal",
        "http://localhost/, /sign-in",
        "not an address, /sign-in"
    })
    void aFragmentOfWhoeverIsOutSendsTheWholePageToTheDoorAndBack(String page, String door) {
        HttpResponse<String> answer =
                visitor.get("/notifications/badge", Map.of("HX-Request", "true", "HX-Current-URL", page));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue(door);
    }

    @Test
    void whoeverLeftIsOutAtOnce() {
        Visitor iryna = Visitor.as(IRYNA, api);

        jdbc.sql("update staff.employee set left_at = base.now() where email = ?")
                .param(email(IRYNA))
                .update();
        events.publishEvent(new Stale("staff"));

        assertThat(iryna.get("/settings").statusCode()).isEqualTo(303);
        assertThat(visitor.signIn(email(IRYNA), PASSWORD).statusCode()).isEqualTo(401);
        jdbc.sql("update staff.employee set left_at = null").update();
        events.publishEvent(new Stale("staff"));
    }

    @Test
    void anotherRoleIsFeltAtOnce() {
        Visitor andriy = Visitor.as(ANDRIY, api);
        assertThat(andriy.get("/settings/people").statusCode()).isEqualTo(403);

        jdbc.sql("update staff.employee set role = 'HEAD' where email = ?")
                .param(email(ANDRIY))
                .update();
        events.publishEvent(new Stale("staff"));

        assertThat(andriy.get("/settings/people").statusCode()).isEqualTo(200);
        jdbc.sql("update staff.employee set role = 'SELLER' where email = ?")
                .param(email(ANDRIY))
                .update();
        events.publishEvent(new Stale("staff"));
    }

    @Test
    void anotherPasswordEndsEverySessionButThisOne() {
        Visitor elsewhere = Visitor.as(HEAD, api);
        Visitor here = Visitor.as(HEAD, api);

        here.submit("/settings/password", Map.of("present", PASSWORD, "password", "горобець на даху"));

        assertThat(here.get("/settings").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/settings").statusCode()).isEqualTo(303);
        assertThat(visitor.signIn(email(HEAD), PASSWORD).statusCode()).isEqualTo(401);
        assertThat(visitor.signIn(email(HEAD), "горобець на даху").statusCode()).isBetween(302, 303);
    }

    private void guess(String person, int times) {
        for (int i = 0; i < times; i++) {
            visitor.signIn(email(person), WRONG);
        }
    }

    private void pass(String time) {
        jdbc.sql("update staff.sign_in_attempt set at = at - cast(? as interval)")
                .param(time)
                .update();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from staff.spring_session")
                .query(Long.class)
                .single();
    }

    private long sessionsOf(String person) {
        return jdbc.sql("""
            select count(*) from staff.spring_session s
            join staff.employee e on s.principal_name = e.id::text where e.email = ?\
            """).param(email(person)).query(Long.class).single();
    }

    /** What a page says, its own secrets aside. */
    private static String words(HttpResponse<String> page) {
        return page.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("data-csrf=\"[^\"]+\"|content=\"[^\"]+\"", "");
    }

    private static String next(HttpResponse<String> page) {
        return page.body()
                .replaceFirst("(?s).*name=\"next\" value=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }

    /** Where a redirect leads on this site; as a whole when it leads to another. */
    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^" + api.uri(""), "");
    }

    private static long seconds(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }
}
