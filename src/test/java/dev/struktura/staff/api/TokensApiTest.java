package dev.struktura.staff.api;

import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.PASSWORD;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static dev.struktura.testing.Sellers.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.struktura.base.Stale;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class TokensApiTest {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*value=\"(strk_[^\"]+)\"");
    private static final Pattern REVOCATION = Pattern.compile("(/settings/tokens/[0-9a-f-]{36}/revocation)");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void nobodyHasFailed() {
        jdbc.sql("delete from staff.sign_in_attempt").update();
    }

    @Test
    void aPasswordBuysATokenForThirtyDays() {
        Answer answer = basic(email(OLENA) + ":" + PASSWORD).post("/tokens").expect(201);

        assertThat(Instant.parse(answer.at("/expiresAt")))
                .isCloseTo(Instant.now().plus(30, ChronoUnit.DAYS), within(1, ChronoUnit.MINUTES));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(me(answer.at("/token"))).isEqualTo(200);
    }

    @Test
    void atRestATokenIsAHash() throws NoSuchAlgorithmException {
        String token = api.signIn(OLENA);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));

        assertThat(jdbc.sql("select count(*) from staff.api_token where hash = ?")
                        .param(hash)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select t::text from staff.api_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void noTwoTokensAreAlike() {
        assertThat(api.signIn(OLENA)).isNotEqualTo(api.signIn(OLENA)).hasSizeGreaterThan(40);
    }

    @Test
    void anExpiredTokenOpensNothing() {
        String token = api.signIn(TARAS);

        jdbc.sql("update staff.api_token set expires_at = clock_timestamp()").update();

        refuses(token);
    }

    @Test
    void windingTheBusinessClockExpiresNoToken() {
        String token = api.signIn(TARAS);

        clock.advance(Duration.ofDays(90));

        assertThat(me(token)).isEqualTo(200);
    }

    @Test
    void aTokenOfWhoeverLeftOpensNothing() {
        String token = api.signIn(IRYNA);

        jdbc.sql("update staff.employee set left_at = base.now() where email = ?")
                .param(email(IRYNA))
                .update();
        events.publishEvent(new Stale("staff"));

        refuses(token);
        assertThat(basic(email(IRYNA) + ":" + PASSWORD).post("/tokens").status())
                .isEqualTo(401);
        jdbc.sql("update staff.employee set left_at = null").update();
        events.publishEvent(new Stale("staff"));
    }

    @Test
    void anotherPasswordRevokesAllTokens() {
        String token = api.signIn(SOFIA);

        Visitor.as(SOFIA, api)
                .submit("/settings/password", Map.of("present", PASSWORD, "password", "горобець на даху"));

        refuses(token);
    }

    @Test
    void aTokenMadeOnTheSettingsPageIsShownOnceAndWorksUntilItIsRevoked() {
        Visitor marko = Visitor.as(MARKO, api);

        HttpResponse<String> made = marko.submit("/settings/tokens", Map.of("name", "Звіти", "days", "30"));
        String token = found(SECRET, made.body());
        String later = marko.get("/settings/access").body();

        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(me(token)).isEqualTo(200);
        assertThat(later).contains("Звіти").doesNotContain(token);

        marko.submit(found(REVOCATION, later), Map.of());

        refuses(token);
        assertThat(marko.get("/settings/access").body()).doesNotContain("Звіти");
    }

    @Test
    void nobodyRevokesTheTokenOfSomebodyElse() {
        Visitor marko = Visitor.as(MARKO, api);
        String token = found(
                SECRET, marko.submit("/settings/tokens", Map.of("name", "Моє")).body());
        String revocation = found(REVOCATION, marko.get("/settings/access").body());

        Visitor.as(ANDRIY, api).submit(revocation, Map.of());

        assertThat(me(token)).isEqualTo(200);
    }

    @Test
    void aTokenLivesNoLongerThanAYear() {
        Visitor marko = Visitor.as(MARKO, api);

        marko.submit("/settings/tokens", Map.of("name", "Вічний", "days", "2000000000"));

        assertThat(jdbc.sql("select expires_at < now() + interval '366 days' from staff.api_token where name ="
                                + " 'Вічний'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "strk_", "strk_invented", "'; drop table staff.api_token; --"})
    void anInventedTokenOpensNothing(String token) {
        refuses(token);
    }

    @Test
    void withoutATokenTheCallerIsNobody() {
        Answer answer = api.anonymous().get("/deals").expect(401);

        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aPasswordAloneOpensNothingButTheTokens() {
        assertThat(basic(email(OLENA) + ":" + PASSWORD).get("/deals").problem()).isEqualTo("unauthenticated");
    }

    @Test
    void aSessionOfABrowserOpensNoApi() {
        HttpResponse<String> answer = Visitor.as(OLENA, api).get("/api/v1/deals");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "olena@techflow.example:wrong",
                "olena@techflow.example:",
                "olena@techflow.example",
                ":demo",
                ":",
                "nobody@techflow.example:demo",
                "olena\0@techflow.example:demo"
            })
    void aWrongPairBuysNothing(String pair) {
        Answer answer = basic(pair).post("/tokens").expect(401);

        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic !!!", "Basic 0KA", "Bearer", "Digest x", "x"})
    void aHeaderThatIsNoneBuysNothing(String header) {
        Answer answer =
                api.anonymous().with("Authorization", header).post("/tokens").expect(401);

        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }

    @Test
    void aPasswordOfAMegabyteIsRefusedUnread() {
        assertThat(basic(email(OLENA) + ":" + "a".repeat(4000)).post("/tokens").status())
                .isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDownAndToldWhenToComeBack() {
        for (int i = 0; i < 5; i++) {
            basic(email(OLENA) + ":guess" + i).post("/tokens").expect(401);
        }

        Answer slowed = basic(email(OLENA) + ":" + PASSWORD).post("/tokens").expect(429);

        assertThat(slowed.problem()).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(slowed.header("Retry-After"))).isBetween(1L, 15L);
        assertThat(new Visitor(api).signIn(email(OLENA), PASSWORD).statusCode())
                .as("pages and programs are counted together")
                .isEqualTo(429);
    }

    private Caller basic(String pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return api.anonymous().with("Authorization", "Basic " + encoded);
    }

    private int me(String token) {
        return api.anonymous()
                .with("Authorization", "Bearer " + token)
                .get("/deals")
                .status();
    }

    private void refuses(String token) {
        Answer answer = api.anonymous()
                .with("Authorization", "Bearer " + token)
                .get("/deals")
                .expect(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
