package dev.struktura.feeds.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.feeds.webhook.Receiver.Heard;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.UntilIdle;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@StrukturaTest
class WebhooksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Api api;

    @Autowired
    EventReader reader;

    @Autowired
    Courier courier;

    @Autowired
    Claims claims;

    @Autowired
    SigningSecrets secrets;

    @Autowired
    Settlement settlement;

    @Autowired
    Post post;

    @Autowired
    TestClock clock;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient sql;

    private Receiver receiver;
    private Caller admin;

    @BeforeEach
    void listen() throws IOException {
        clock.freezeAt(clock.now().truncatedTo(ChronoUnit.MICROS));
        receiver = new Receiver();
        admin = api.as(Sellers.ADMIN);
        sql.sql("delete from feeds.webhook").update();
        UntilIdle.run(reader);
    }

    @AfterEach
    void hangUp() {
        receiver.close();
        clock.run();
    }

    @Test
    void whatHappensToADealIsToldSignedAndWithoutAnyContact() {
        Answer webhook = subscribe("deal.created", "deal.moved", "deal.won", "payment.entered", "invoice.issued");
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toAgreement();
        pay(deal);
        carry();

        assertThat(receiver.heard()).allSatisfy(heard -> {
            assertThat(heard.isSignedBy(webhook.at("/secret"))).isTrue();
            assertThat(heard.body()).doesNotContain("Їжак", "501112233", "iryna", "Ірина", "Директорка");
        });
        JsonNode created = told("deal.created").getFirst();
        assertThat(created.at("/data/deal/id").asString()).isEqualTo(deal.id());
        assertThat(created.at("/data/deal/number").asString()).isEqualTo(deal.number());
        assertThat(created.at("/data/to").asString()).isEqualTo("inbound");
        assertThat(created.at("/data/amount/amount").asString()).isEqualTo("1200.00");
        assertThat(created.at("/timestamp").asString()).isEqualTo(clock.now().toString());
        assertThat(told("deal.moved"))
                .extracting(one -> one.at("/data/to").asString())
                .contains("qualification", "proposal", "agreement", "delivery");
        assertThat(told("deal.won").getFirst().at("/data/to").asString()).isEqualTo("delivery");
        JsonNode paid = told("payment.entered").getFirst();
        assertThat(paid.at("/data/amount/currency").asString()).isEqualTo("UAH");
        assertThat(paid.at("/data/invoice/number").asString())
                .isEqualTo(told("invoice.issued")
                        .getFirst()
                        .at("/data/invoice/number")
                        .asString());
    }

    @Test
    void onlyWhatWasChosenIsToldAndNothingFromBefore() {
        DealOnItsWay.start(api);
        clock.advance(Duration.ofSeconds(1));
        subscribe("deal.moved");
        DealOnItsWay.start(api).toProposal();
        carry();

        assertThat(receiver.heard())
                .isNotEmpty()
                .allSatisfy(heard -> assertThat(type(heard)).isEqualTo("deal.moved"));
    }

    @Test
    void eachEventIsToldOnceHoweverOftenTheJournalIsRead() {
        subscribe("deal.created");
        DealOnItsWay.start(api);
        carry();
        sql.sql("update feeds.webhook_cursor set entry = 0").update();
        carry();

        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void whatFailsIsTriedAgainWithGrowingGapsUnderOneIdAndThenTheAddressIsGivenUp() {
        receiver.answering(500, "не зараз");
        String webhook = subscribe("deal.created").at("/id");
        DealOnItsWay.start(api);
        carry();
        List<Duration> gaps = new ArrayList<>();
        while (claims.nextDue().isPresent()) {
            gaps.add(Duration.between(clock.now(), claims.nextDue().orElseThrow()));
            clock.freezeAt(claims.nextDue().orElseThrow());
            UntilIdle.run(courier);
        }

        assertThat(gaps).hasSize(9).isSorted();
        assertThat(gaps.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(receiver.heard())
                .hasSize(10)
                .extracting(Heard::id)
                .containsOnly(receiver.heard().getFirst().id());
        assertThat(receiver.heard())
                .extracting(Heard::body)
                .containsOnly(receiver.heard().getFirst().body());
        assertThat(receiver.heard()).extracting(Heard::timestamp).doesNotHaveDuplicates();
        JsonNode given = admin.get("/webhooks/" + webhook).expect(200).body();
        assertThat(given.at("/state").asString()).isEqualTo("disabled");
        assertThat(given.at("/disabledWhy").asString()).isEqualTo("exhausted");
        assertThat(last(webhook).at("/last/status").asInt()).isEqualTo(500);
        assertThat(last(webhook).at("/last/said").asString()).isEqualTo("не зараз");
        assertThat(noticed(Sellers.ADMIN)).contains("localhost");
        assertThat(noticed(Sellers.OWNER)).contains("localhost");
        assertThat(noticed(Sellers.HEAD)).doesNotContain("localhost");
    }

    @Test
    void anAddressThatStillTakesOtherThingsIsNotGivenUp() {
        receiver.answering(exchange -> Receiver.say(exchange, receiver.heard().size() == 1 ? 204 : 500, ""));
        String webhook = subscribe("deal.created").at("/id");
        DealOnItsWay.start(api);
        carry();
        DealOnItsWay.start(api);
        carry();
        sql.sql("update feeds.delivery set attempts = 9 where state = 'waiting'")
                .update();
        clock.advance(Duration.ofHours(1));
        carry();

        assertThat(last(webhook).at("/state").asString()).isEqualTo("failed");
        assertThat(admin.get("/webhooks/" + webhook).at("/state")).isEqualTo("enabled");
    }

    @Test
    void aReceiverThatIsGoneIsAskedNoMore() {
        receiver.answering(410, "");
        String webhook = subscribe("deal.created").at("/id");
        DealOnItsWay.start(api);
        carry();

        assertThat(receiver.heard()).hasSize(1);
        assertThat(admin.get("/webhooks/" + webhook).at("/disabledWhy")).isEqualTo("gone");
    }

    @Test
    void whatWaitedGoesOnWhenSomebodySwitchesItOnAgain() {
        receiver.answering(500, "");
        String path = "/webhooks/" + subscribe("deal.created").at("/id");
        DealOnItsWay.start(api);
        carry();
        admin.post(path + "/disablement").expect(200);
        receiver.answering(204, "");
        clock.advance(Duration.ofDays(1));
        carry();
        assertThat(receiver.heard()).hasSize(1);

        assertThat(admin.post(path + "/enablement").expect(200).at("/state")).isEqualTo("enabled");
        carry();

        assertThat(receiver.heard())
                .hasSize(2)
                .extracting(Heard::id)
                .containsOnly(receiver.heard().getFirst().id());
    }

    @Test
    void oneDeliveryOrAllSinceAMomentAreSentAgainUnderTheirIds() {
        String path = "/webhooks/" + subscribe("deal.created").at("/id");
        Instant before = clock.now();
        DealOnItsWay.start(api);
        carry();
        admin.post(path + "/disablement").expect(200);
        DealOnItsWay missed = DealOnItsWay.start(api);
        carry();
        admin.post(path + "/enablement").expect(200);
        String first = receiver.heard().getFirst().id();

        admin.post(path + "/deliveries/" + first + "/replay").expect(202);
        carry();
        assertThat(receiver.heard()).extracting(Heard::id).containsExactly(first, first);

        assertThat(admin.post(path + "/replays", Map.of("since", before.toString()))
                        .expect(202)
                        .at("/deliveries"))
                .isEqualTo("2");
        carry();
        assertThat(receiver.heard()).hasSize(4);
        assertThat(receiver.heard().stream().filter(heard -> heard.id().equals(first)))
                .hasSize(3);
        assertThat(told("deal.created"))
                .extracting(one -> one.at("/data/deal/id").asString())
                .contains(missed.id());
        admin.post(
                        path + "/replays",
                        Map.of("since", before.minus(Duration.ofDays(31)).toString()))
                .expect(400);
        admin.post(path + "/replays", Map.of("since", before.plusSeconds(5).toString()))
                .expect(400);
        admin.post(path + "/replays", Map.of()).expect(400);
    }

    @Test
    void aTestSaysExactlyWhatTheServerAnswered() {
        receiver.answering(418, "я чайник");
        String path = "/webhooks/" + subscribe("deal.won").at("/id");

        Answer test = admin.post(path + "/tests").expect(201);

        assertThat(test.at("/event")).isEqualTo("webhook.test");
        assertThat(test.at("/state")).isEqualTo("failed");
        assertThat(test.at("/last/status")).isEqualTo("418");
        assertThat(test.at("/last/said")).isEqualTo("я чайник");
        carry();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(admin.get(path).at("/state")).isEqualTo("enabled");
    }

    @Test
    void aNewSecretSignsBesideTheOneBeforeForADay() {
        Answer webhook = subscribe("deal.created");
        String path = "/webhooks/" + webhook.at("/id");
        String second = admin.post(path + "/secrets").expect(201).at("/secret");
        admin.post(path + "/tests").expect(201);
        clock.advance(Webhooks.OVERLAP);
        admin.post(path + "/tests").expect(201);

        assertThat(receiver.heard().getFirst().isSignedBy(second)).isTrue();
        assertThat(receiver.heard().getFirst().isSignedBy(webhook.at("/secret")))
                .isTrue();
        assertThat(receiver.heard().getLast().isSignedBy(second)).isTrue();
        assertThat(receiver.heard().getLast().isSignedBy(webhook.at("/secret"))).isFalse();
    }

    @Test
    void theSecretIsToldOnceAndKeptEncrypted() {
        Answer webhook = subscribe("deal.created");
        String secret = webhook.at("/secret");

        assertThat(secret).startsWith("whsec_");
        assertThat(webhook.header("Cache-Control")).contains("no-store");
        assertThat(admin.get("/webhooks/" + webhook.at("/id")).text()).doesNotContain("whsec_");
        assertThat(sql.sql("select encode(sealed, 'escape') from feeds.webhook_secret")
                        .query(String.class)
                        .list())
                .noneMatch(kept -> kept.contains(secret.substring(6, 16)));
    }

    @Test
    void nodesThatDeliverAtOnceDeliverEachOnce() throws Exception {
        subscribe("deal.created");
        for (int i = 0; i < 12; i++) {
            DealOnItsWay.start(api);
        }
        UntilIdle.run(reader);
        AtomicInteger carried = new AtomicInteger();

        AtOnce.run(4, () -> {
            Courier node = new Courier(claims, secrets, settlement, post, Clock.fixed(clock.now(), ZoneOffset.UTC));
            for (int done = node.runDue(); done > 0; done = node.runDue()) {
                carried.addAndGet(done);
            }
        });
        UntilIdle.run(courier);

        assertThat(carried).hasValue(12);
        assertThat(receiver.heard()).hasSize(12).extracting(Heard::id).doesNotHaveDuplicates();
    }

    /** A node that was away too long finds its delivery claimed by another, and changes nothing. */
    @Test
    void whoeverComesTooLateSettlesNothing() {
        String webhook = subscribe("deal.created").at("/id");
        DealOnItsWay.start(api);
        UntilIdle.run(reader);
        Claim late = claims.claim(1, 1, Courier.LEASE).getFirst();
        assertThat(claims.claim(1, 1, Courier.LEASE)).isEmpty();
        clock.advance(Courier.LEASE);
        UntilIdle.run(courier);

        settlement.settle(late, new Reply.Answered(500, "", Duration.ZERO));

        assertThat(last(webhook).at("/state").asString()).isEqualTo("delivered");
        assertThat(last(webhook).at("/attempts").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeRightIsRefusedWithThePlace() {
        Answer refused = admin.post(
                        "/webhooks", Map.of("address", "http://crm.example/", "events", List.of("deal.exploded")))
                .expect(400);

        assertThat(refused.body().at("/errors").findValuesAsString("path")).containsExactly("address", "events");
        admin.post("/webhooks", Map.of("address", "https://169.254.169.254/", "events", List.of("deal.won")))
                .expect(400);
        admin.post("/webhooks", Map.of("address", "https://crm.example/", "events", List.of()))
                .expect(400);
        admin.post("/webhooks", Map.of("address", "https://crm.example/", "events", List.of("webhook.test")))
                .expect(400);
        admin.post("/webhooks", Map.of()).expect(400);
    }

    @Test
    void aRepeatedRequestMakesOneWebhookAndAnswersTheSame() {
        Caller once = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = Map.of("address", receiver.address(), "events", List.of("deal.won"));

        assertThat(once.post("/webhooks", body).expect(201).text())
                .isEqualTo(once.post("/webhooks", body).expect(201).text());
        assertThat(admin.get("/webhooks").expect(200).body().at("/items")).hasSize(1);
    }

    @Test
    void aChangeMeantForAnotherVersionIsRefused() {
        Answer webhook = subscribe("deal.won");
        String path = "/webhooks/" + webhook.at("/id");
        Map<String, Object> wish = Map.of("address", receiver.address(), "events", List.of("deal.lost"));

        assertThat(admin.with("If-Match", webhook.header("ETag"))
                        .put(path, wish)
                        .expect(200)
                        .at("/events/0"))
                .isEqualTo("deal.lost");
        admin.with("If-Match", webhook.header("ETag")).put(path, wish).expect(412);
        admin.delete(path).expect(204);
        admin.put(path, wish).expect(404);
    }

    @Test
    void nothingOfAnotherWebhookIsFound() {
        String one = subscribe("deal.created").at("/id");
        String other = subscribe("deal.won").at("/id");
        DealOnItsWay.start(api);
        carry();
        String delivery = last(one).at("/id").asString();

        admin.get("/webhooks/" + one + "/deliveries/" + delivery).expect(200);
        admin.get("/webhooks/" + other + "/deliveries/" + delivery).expect(404);
        admin.post("/webhooks/" + other + "/deliveries/" + delivery + "/replay").expect(404);
        admin.get("/webhooks/" + UUID.randomUUID()).expect(404);
        api.as(Sellers.HEAD).get("/webhooks/" + one).expect(403);
        api.as(Sellers.OLENA).post("/webhooks/" + one + "/tests").expect(403);
    }

    @Test
    void thePagesShowWhatWasSentAndWhatTheServerAnswered() {
        String webhook = subscribe("deal.created", "deal.won").at("/id");
        DealOnItsWay.start(api);
        carry();
        receiver.answering(503, "Технічні роботи до 14:00");
        DealOnItsWay.start(api);
        carry();
        browser.everyLook(Sellers.ADMIN, "/settings/webhooks", "webhooks");
        browser.everyLook(Sellers.ADMIN, "/settings/webhooks/" + webhook, "webhook");
        browser.everyLook(Sellers.OLENA, "/settings/calendar", "calendar");

        try (Screen screen = browser.as(Sellers.ADMIN)) {
            screen.open("/settings/webhooks");
            screen.page().fill("#webhook-address", receiver.address());
            screen.page().check("input[value='deal.lost']");
            screen.page().click("main form .btn-primary");
            assertThat(screen.at("#secret").inputValue()).startsWith("whsec_");
            screen.page().click("form[action$='/tests'] button");
            screen.page().waitForSelector("#webhook-trial >> text=503");
            screen.page().click("#webhook-trial summary");
            screen.picture("webhook-trial");
            screen.check();
            assertThat(screen.at("#webhook-trial").textContent()).contains("Технічні роботи до 14:00");
        }
        assertThat(receiver.heard()).hasSize(3);
    }

    private Answer subscribe(String... events) {
        return admin.post("/webhooks", Map.of("address", receiver.address(), "events", List.of(events)))
                .expect(201);
    }

    private void carry() {
        UntilIdle.run(reader);
        UntilIdle.run(courier);
    }

    private void pay(DealOnItsWay deal) {
        Caller head = api.as(Sellers.HEAD);
        JsonNode invoice = head.get("/invoices?deal=" + deal.id()).body().at("/items/0");
        head.post(
                        "/payments",
                        Map.of(
                                "invoiceId", invoice.at("/id").asString(),
                                "amount", Map.of("amount", "1200.00", "currency", "UAH"),
                                "paidAt", clock.now().toString()))
                .expect(201);
    }

    private JsonNode last(String webhook) {
        return admin.get("/webhooks/" + webhook + "/deliveries")
                .expect(200)
                .body()
                .at("/items/0");
    }

    private List<JsonNode> told(String type) {
        return receiver.heard().stream()
                .filter(heard -> type(heard).equals(type))
                .map(heard -> JSON.readTree(heard.body()))
                .toList();
    }

    private static String type(Heard heard) {
        return JSON.readTree(heard.body()).at("/type").asString();
    }

    private String noticed(String person) {
        return api.as(person).get("/notifications").expect(200).at("/items/0/text");
    }
}
