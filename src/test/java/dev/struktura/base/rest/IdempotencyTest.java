package dev.struktura.base.rest;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class IdempotencyTest {

    private static final String HEADER = "Idempotency-Key";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private Caller olena;

    @BeforeEach
    void aKeyOfHerOwn() {
        olena = keyed(OLENA, "key " + UUID.randomUUID());
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerByteForByte() {
        Answer first = olena.post("/leads", lead("Двічі")).expect(201);
        olena.with(HEADER, "another")
                .post("/deals/" + first.at("/id") + "/activities", Map.of("kind", "call"))
                .expect(201);

        Answer again = olena.post("/leads", lead("Двічі")).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(dealsOf("Двічі")).isEqualTo(1);
    }

    @Test
    void theEffectOfARequestIsNotedWithItsClaimInTheSameTransaction() {
        olena.post("/leads", lead("Слід")).expect(201);

        assertThat(jdbc.sql("select effect_at is not null from base.idempotency order by claimed_at desc limit 1")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void withoutAKeyTheSameRequestIsAnotherOne() {
        api.as(OLENA).post("/leads", lead("Без ключа")).expect(201);
        api.as(OLENA).post("/leads", lead("Без ключа")).expect(201);

        assertThat(dealsOf("Без ключа")).isEqualTo(2);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        olena.post("/leads", lead("Перша")).expect(201);

        Answer other = olena.post("/leads", lead("Друга")).expect(422);

        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(dealsOf("Друга")).isZero();
    }

    @Test
    void anotherRouteUnderTheSameKeyIsRefused() {
        olena.post("/leads", lead("Дорога")).expect(201);

        assertThat(olena.post("/clients", Map.of("name", "Дорога")).expect(422).problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        Answer hers = olena.with(HEADER, "shared")
                .post("/leads", lead("Спільний ключ"))
                .expect(201);

        Answer his =
                keyed(TARAS, "shared").post("/leads", lead("Спільний ключ")).expect(201);

        assertThat(his.at("/id")).isNotEqualTo(hers.at("/id"));
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        Answer first = olena.post("/leads", Map.of("source", "site")).expect(400);

        Answer again = olena.post("/leads", Map.of("source", "site")).expect(400);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Content-Type")).startsWith("application/problem+json");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsToldToWait() {
        String employee = api.as(HEAD).get("/employees?limit=1").at("/items/0/id");
        String path = "/employees/" + employee + "/absences";
        Map<String, String> absence = Map.of("from", "2027-03-01", "to", "2027-03-02");
        Caller head = keyed(HEAD, "slow " + UUID.randomUUID());

        CompletableFuture<Answer> first = transaction.execute(status -> {
            jdbc.sql("lock table staff.absence in exclusive mode").update();
            CompletableFuture<Answer> running = CompletableFuture.supplyAsync(() -> head.post(path, absence));
            Awaitility.await().until(() -> waitingForTheLock() == 1);

            Answer second = head.post(path, absence).expect(409);

            assertThat(second.problem()).isEqualTo("idempotency-in-progress");
            assertThat(second.header("Retry-After")).isNotEmpty();
            return running;
        });

        Answer answered = first.join().expect(201);
        assertThat(head.post(path, absence).expect(201).text()).isEqualTo(answered.text());
        assertThat(jdbc.sql("select count(*) from staff.absence where starts_at = '2027-02-28T22:00:00Z'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void afterADayTheKeyIsANewOne() {
        Answer first = olena.post("/leads", lead("Через добу")).expect(201);
        age("23 hours 59 minutes");
        assertThat(olena.post("/leads", lead("Через добу")).at("/id")).isEqualTo(first.at("/id"));

        age("2 minutes");

        assertThat(olena.post("/leads", lead("Через добу")).expect(201).at("/id"))
                .isNotEqualTo(first.at("/id"));
    }

    @Test
    void theDayIsCountedOnTheClockOnTheWall() {
        Answer first = olena.post("/leads", lead("Годинник")).expect(201);

        clock.advance(Duration.ofDays(90));

        assertThat(olena.post("/leads", lead("Годинник")).at("/id")).isEqualTo(first.at("/id"));
    }

    @Test
    void anEffectWhoseAnswerWasLostIsNotRepeated() {
        olena.post("/leads", lead("Загублена відповідь")).expect(201);
        jdbc.sql("update base.idempotency set answer = null, leased_until = clock_timestamp()")
                .update();

        Answer again = olena.post("/leads", lead("Загублена відповідь")).expect(409);

        assertThat(again.problem()).isEqualTo("conflict");
        assertThat(dealsOf("Загублена відповідь")).isEqualTo(1);
    }

    @Test
    void aRunThatDiedBeforeItsEffectIsRunAgain() {
        olena.post("/leads", Map.of("source", "site")).expect(400);
        jdbc.sql("update base.idempotency set answer = null, effect_at = null, leased_until = clock_timestamp()")
                .update();

        Answer again = olena.post("/leads", Map.of("source", "site")).expect(400);

        assertThat(again.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void whatIsKeptIsSealedUnderAKeyThatIsNot() {
        String secret = "таємниця".hashCode() + "-secret-key";
        Answer token = basic().with(HEADER, secret).post("/tokens").expect(201);

        String kept = jdbc.sql(
                        "select string_agg(encode(answer, 'escape') || caller || encode(key_hash, 'escape'), ' ') from"
                                + " base.idempotency")
                .query(String.class)
                .single();

        assertThat(kept)
                .doesNotContain(token.at("/token"))
                .doesNotContain("expiresAt")
                .doesNotContain(secret);
    }

    @Test
    void aTokenIsBoughtOnceUnderOneKey() {
        Caller basic = basic().with(HEADER, "token-" + UUID.randomUUID());

        assertThat(basic.post("/tokens").expect(201).at("/token"))
                .isEqualTo(basic.post("/tokens").expect(201).at("/token"));
    }

    @Test
    void aFileSentAgainIsTheSameWhateverItsBoundary() {
        Caller head = keyed(HEAD, "file-" + UUID.randomUUID());
        byte[] file = "Company,Source\nЩе раз,site\n".getBytes(StandardCharsets.UTF_8);

        Answer first =
                head.upload("/imports", "a.csv", file, Map.of("kind", "leads")).expect(201);
        Answer again =
                head.upload("/imports", "a.csv", file, Map.of("kind", "leads")).expect(201);
        Answer other =
                head.upload("/imports", "b.csv", file, Map.of("kind", "leads")).expect(422);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, 4000})
    void aKeyOfNoLengthOrTooMuchIsInvalid(int length) {
        Answer answer =
                keyed(OLENA, "k".repeat(length)).post("/leads", lead("Ключ")).expect(400);

        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(answer.at("/errors/0/path")).isEqualTo(HEADER);
    }

    private Caller keyed(String person, String key) {
        return api.as(person).with(HEADER, key);
    }

    private Caller basic() {
        String pair = Sellers.email(OLENA) + ":" + Sellers.PASSWORD;
        return api.anonymous()
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private long dealsOf(String client) {
        return jdbc.sql("select count(*) from deals.deal where client_name = ?")
                .param(client)
                .query(Long.class)
                .single();
    }

    private long waitingForTheLock() {
        return jdbc.sql("select count(*) from pg_locks where not granted and relation = 'staff.absence'::regclass")
                .query(Long.class)
                .single();
    }

    private void age(String time) {
        jdbc.sql("update base.idempotency set claimed_at = claimed_at - cast(? as interval)")
                .param(time)
                .update();
    }

    private static Map<String, Object> lead(String client) {
        return Map.of("client", Map.of("name", client), "source", "site");
    }
}
