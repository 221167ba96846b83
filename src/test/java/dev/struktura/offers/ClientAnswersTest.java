package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.deals.DealId;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clients say on the page of a proposal. */
@StrukturaTest
class ClientAnswersTest {

    private static final String LINES = """
        {"lines":[{"title":"Склад","quantity":"2","price":{"amount":"500.00","currency":"UAH"}},
                  {"title":"Навчання","quantity":"1","price":{"amount":"200.00","currency":"UAH"},"optional":true},
                  {"title":"Підтримка","quantity":"1","price":{"amount":"30.00","currency":"UAH"},"optional":true}],
         "validUntil":"UNTIL"}
        """;

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient sql;

    private DealOnItsWay deal;
    private Visitor client;
    private String page;

    @BeforeEach
    void aProposalWithOptionsIsInTheClientsHands() {
        deal = DealOnItsWay.start(api).toProposal();
        client = new Visitor(api);
        page = offer("2099-12-31");
    }

    @Test
    void acceptingIsSealedWithWhatWasChosenAndWho() throws Exception {
        client.get(page);

        HttpResponse<String> answer = accept(Map.of("choice", "2", "seen", "1030.00 UAH"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page);
        Answer accepted = proposal();
        assertThat(accepted.at("/items/0/state")).isEqualTo("accepted");
        assertThat(accepted.at("/items/0/total/amount")).isEqualTo("1030.00");
        assertThat(accepted.at("/items/0/acceptance/name")).isEqualTo("Ірина Коваль");
        assertThat(accepted.body().at("/items/0/acceptance/lines").findValuesAsString("title"))
                .containsExactly("Склад", "Підтримка");
        String record = client.get(page + "/acceptance").body();
        assertThat(record).isEqualTo(accepted.at("/items/0/acceptance/content")).contains("Ірина Коваль", "1030.00");
        assertThat(digest(record)).isEqualTo(accepted.at("/items/0/acceptance/seal"));
        assertThat(client.get(page).body()).contains(digest(record)).doesNotContain("id=\"acceptance\"");
    }

    @Test
    void theDealIsToldAndIsWorthWhatWasAccepted() {
        accept(Map.of());

        assertThat(deal.happened("proposal-accepted")).isEqualTo(1);
        assertThat(api.as(Sellers.HEAD).get(deal.path()).at("/amount/amount")).isEqualTo("1000.00");
        assertThat(news()).anySatisfy(text -> assertThat(text).contains("Ірина Коваль", deal.number() + "-1"));
    }

    @Test
    void acceptingAgainAnswersAlikeAndChangesNothing() {
        accept(Map.of("choice", "2", "seen", "1030.00 UAH"));
        String before = proposal().text();

        HttpResponse<String> again = accept(Map.of("name", "Хтось Інший", "choice", "1", "seen", "1200.00 UAH"));

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(proposal().text()).isEqualTo(before);
        assertThat(deal.happened("proposal-accepted")).isEqualTo(1);
    }

    @Test
    void twentyAcceptancesAtOnceAreOne() throws Exception {
        String csrf = client.csrf();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> all = IntStream.range(0, 20)
                    .mapToObj(number -> crowd.submit(() ->
                            client.post(page + "/acceptance", form(Map.of("name", "Особа " + number, "_csrf", csrf)))))
                    .toList();
            for (Future<HttpResponse<String>> one : all) {
                assertThat(one.get().statusCode()).isEqualTo(302);
            }
        }

        assertThat(deal.happened("proposal-accepted")).isEqualTo(1);
    }

    @Test
    void whatWasAcceptedCannotBeChangedInTheDatabaseEither() {
        accept(Map.of());

        for (String change : List.of(
                "update offers.acceptance set content = content",
                "delete from offers.acceptance",
                "update offers.proposal set total_amount = 1 where state = 'accepted'",
                "update offers.proposal set state = 'sent' where state = 'accepted'",
                "update offers.proposal set lines = '[]' where state = 'accepted'")) {
            assertThatThrownBy(() -> sql.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThat(client.get(page, Map.of("User-Agent", "Mozilla/5.0")).statusCode())
                .as("openings go on being counted")
                .isEqualTo(200);
    }

    @Test
    void theInvoiceBillsWhatWasChosen() {
        accept(Map.of("choice", "1", "seen", "1200.00 UAH"));

        deal.toAgreement();

        Answer invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).expect(200);
        assertThat(invoice.at("/items/0/total/amount")).isEqualTo("1200.00");
        assertThat(sql.sql("select paper::text from billing.invoice where deal = :deal")
                        .param("deal", UUID.fromString(deal.id()))
                        .query(String.class)
                        .single())
                .contains("Склад", "Навчання")
                .doesNotContain("Підтримка");
    }

    @ParameterizedTest
    @CsvSource({
        "name,''",
        "name,x",
        "typed,''",
        "choice,0",
        "choice,7",
        "choice,-1",
        "choice,abc",
        "choice,2",
        "seen,1.00 UAH",
        "drawn,<svg onload=alert(1)>"
    })
    void whatIsMissingOrOddIsNamedAndNothingIsAccepted(String field, String value) {
        HttpResponse<String> answer = accept(Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<svg onload");
        assertThat(proposal().at("/items/0/state")).isEqualTo("sent");
    }

    @Test
    void theServerAddsUpWhatTheClientChooses() {
        assertThat(total("")).contains("1 000,00");
        assertThat(total("?choice=1")).contains("1 200,00");
        assertThat(total("?choice=1&choice=2")).contains("1 230,00").contains("value=\"1230.00 UAH\"");
        assertThat(deal.happened("proposal-opened")).isZero();
    }

    @Test
    void ourOwnPeopleDoNotAnswerForTheClient() {
        Visitor seller = Visitor.as(Sellers.ANDRIY, api);

        for (String answer : List.of("acceptance", "refusal", "questions")) {
            Map<String, String> all = form(Map.of("reason", "Ні", "question", "Так?"));
            assertThat(seller.submit(page + "/" + answer, all).statusCode())
                    .as(answer)
                    .isEqualTo(422);
        }
        assertThat(proposal().at("/items/0/state")).isEqualTo("sent");
        assertThat(seller.get(page).body()).doesNotContain("data-reports");
    }

    @Test
    void decliningWantsAReasonAndTheProposalCountsNoMore() {
        assertThat(client.submit(page + "/refusal", Map.of("reason", "  ")).statusCode())
                .isEqualTo(422);

        client.submit(page + "/refusal", Map.of("reason", "Дорого\nдля нас"));

        assertThat(proposal().at("/items/0/state")).isEqualTo("declined");
        assertThat(proposal().at("/items/0/refusal/reason")).isEqualTo("Дорого\nдля нас");
        assertThat(deal.happened("proposal-declined")).isEqualTo(1);
        assertThat(accept(Map.of()).statusCode()).isEqualTo(422);
        assertThat(proposals.latest(DealId.of(deal.id()))).isEmpty();
    }

    @Test
    void theNewestCountsUnlessItWasTakenBackOrAnotherWasAccepted() {
        deal.propose("Склад без навчання", "1", "700.00");
        assertThat(counting()).isEqualTo(deal.number() + "-2");

        api.as(Sellers.HEAD).post(changes("revocation")).expect(200);
        assertThat(counting()).isEqualTo(deal.number() + "-1");

        accept(Map.of());
        deal.propose("Ще дешевше", "1", "600.00");
        assertThat(counting()).isEqualTo(deal.number() + "-1");
    }

    private String counting() {
        return proposals.latest(DealId.of(deal.id())).orElseThrow().number();
    }

    @Test
    void aQuestionIsATaskOfTheOwnerAndNews() {
        client.submit(page + "/questions", Map.of("question", "Чи є розстрочка?"));
        client.submit(page + "/questions", Map.of("question", "Чи є розстрочка?"));

        Answer tasks = api.as(Sellers.HEAD).get("/tasks?deal=" + deal.id()).expect(200);
        assertThat(tasks.body().at("/items").findValuesAsString("title"))
                .filteredOn(title -> title.contains("запитання до пропозиції"))
                .hasSize(1);
        assertThat(deal.happened("proposal-question")).isEqualTo(1);
        assertThat(news()).anySatisfy(text -> assertThat(text).contains("Чи є розстрочка?"));
        assertThat(client.get(page).body()).contains("Чи є розстрочка?");
    }

    @Test
    void nobodyBuriesASellerInQuestions() {
        for (int number = 0; number < Pace.MOST_AN_HOUR; number++) {
            assertThat(ask("Питання " + number).statusCode()).isEqualTo(302);
        }

        assertThat(ask("Ще одне").statusCode()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(61));
        assertThat(ask("Ще одне").statusCode()).isEqualTo(302);
    }

    @Test
    void whatExpiredIsReadButNotAcceptedUntilItIsRenewed() {
        String until = clock.now().plus(Duration.ofDays(3)).toString();
        page = offer(until);
        clock.advance(Duration.ofDays(4));

        assertThat(client.get(page).body()).contains("Склад").doesNotContain("id=\"acceptance\"");
        assertThat(accept(Map.of()).statusCode()).isEqualTo(422);
        assertThat(proposal().at("/items/0/state")).isEqualTo("expired");

        Answer renewed = api.as(Sellers.HEAD)
                .post(changes("renewal"), Map.of("validUntil", "2099-12-31"))
                .expect(200);
        assertThat(URI.create(renewed.at("/trackingUrl")).getPath()).isEqualTo(page);
        assertThat(accept(Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void aLinkEndsAfterItsTerm() {
        page = offer(clock.now().plus(Duration.ofDays(1)).toString());
        clock.advance(Duration.ofDays(92));

        HttpResponse<String> answer = client.get(page);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).doesNotContain("Склад");
        assertThat(ask("Чи діє ще?").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasAcceptedStaysInSight() {
        accept(Map.of());
        clock.advance(Duration.ofDays(400));

        assertThat(client.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkThatWasTakenBackStaysDeadAndRenewingGivesAnother() {
        api.as(Sellers.HEAD).post(changes("revocation")).expect(200);
        api.as(Sellers.HEAD).post(changes("revocation")).expect(200);

        assertThat(client.get(page).statusCode()).isEqualTo(410);
        assertThat(accept(Map.of()).statusCode()).isEqualTo(404);
        assertThat(deal.happened("proposal-revoked")).isEqualTo(1);

        Answer renewed = api.as(Sellers.HEAD).post(changes("renewal"), Map.of()).expect(200);
        String other = URI.create(renewed.at("/trackingUrl")).getPath();
        assertThat(other).isNotEqualTo(page);
        assertThat(client.get(page).statusCode()).isEqualTo(404);
        assertThat(client.get(other).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerIsNotUndoneByUs() {
        accept(Map.of());

        assertThat(api.as(Sellers.HEAD).post(changes("revocation")).expect(409).problem())
                .isEqualTo("conflict");
        api.as(Sellers.HEAD).post(changes("renewal"), Map.of()).expect(409);
        api.as(Sellers.MARKO).post(changes("revocation")).expect(404);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertThat(client.post(page + "/acceptance", form(Map.of())).statusCode())
                .isEqualTo(403);
        assertThat(client.post(page + "/refusal", Map.of("reason", "Ні")).statusCode())
                .isEqualTo(403);
        assertThat(proposal().at("/items/0/state")).isEqualTo("sent");
    }

    @Test
    void whatAClientWritesIsTextWhereverItIsShown() {
        String words = "<script>alert(1)</script> {0} @journal.deal-moved";
        client.submit(page + "/questions", Map.of("question", words));
        accept(Map.of("name", "<b>Ірина</b>", "typed", "<i>І</i>"));

        assertThat(client.get(page).body())
                .contains("&lt;script&gt;", "&lt;b&gt;Ірина")
                .doesNotContain("<script>alert", "<b>Ірина");
        assertThat(Visitor.as(Sellers.HEAD, api).get(deal.path()).body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<b>Ірина", "<i>І");
    }

    @Test
    void timeOnThePartsIsBelievedAsFarAsItIsPossible() {
        client.get(page);
        clock.advance(Duration.ofSeconds(90));

        report(Map.of("offer", "80", "answer", "99999", "question", "-5", "nothing", "7"));
        report(Map.of("offer", "80"));

        assertThat(seconds("offer")).as("no longer than the reading went on").isEqualTo(90);
        assertThat(seconds("answer")).isEqualTo(90);
        assertThat(seconds("question")).isZero();
        assertThat(Visitor.as(Sellers.HEAD, api).get(deal.path()).body()).contains("пропозиція 2 хв");
    }

    @Test
    void timeOfWhoeverDidNotOpenThePageIsNotCounted() {
        clock.advance(Duration.ofSeconds(60));

        report(Map.of("offer", "30"));
        Visitor.as(Sellers.ANDRIY, api).submit(page + "/reading", Map.of("offer", "30"));

        assertThat(seconds("offer")).isZero();
    }

    private int seconds(String part) {
        return sql.sql("""
            select coalesce(sum(r.seconds), 0) from offers.reading r
              join offers.opening o on o.id = r.opening join offers.proposal p on p.id = o.proposal
             where p.deal = :deal and r.part = :part
            """)
                .param("deal", UUID.fromString(deal.id()))
                .param("part", part)
                .query(Integer.class)
                .single();
    }

    private void report(Map<String, String> seconds) {
        assertThat(client.submit(page + "/reading", seconds).statusCode()).isEqualTo(204);
    }

    private String offer(String validUntil) {
        Answer made = api.as(Sellers.HEAD)
                .post(deal.path() + "/proposals", LINES.replace("UNTIL", validUntil))
                .expect(201);
        return URI.create(made.at("/trackingUrl")).getPath();
    }

    private HttpResponse<String> accept(Map<String, String> fields) {
        return client.submit(page + "/acceptance", form(fields));
    }

    private HttpResponse<String> ask(String question) {
        return client.submit(page + "/questions", Map.of("question", question));
    }

    private static Map<String, String> form(Map<String, String> fields) {
        Map<String, String> all =
                new HashMap<>(Map.of("name", "Ірина Коваль", "typed", "І. Коваль", "seen", "1000.00 UAH"));
        all.putAll(fields);
        return all;
    }

    private String total(String choice) {
        return client.get(page + "/total" + choice).body().replace('\u00a0', ' ');
    }

    private String changes(String what) {
        return deal.path() + "/proposals/" + proposal().at("/items/0/id") + "/" + what;
    }

    private Answer proposal() {
        return api.as(Sellers.HEAD).get(deal.path() + "/proposals").expect(200);
    }

    /** What the owner of the deal is told. */
    private List<String> news() {
        UUID owner = UUID.fromString(api.as(Sellers.HEAD).get(deal.path()).at("/owner/id"));
        return sql.sql("select text ->> 'uk' from desk.notification where employee = :owner")
                .param("owner", owner)
                .query(String.class)
                .list();
    }

    private static String digest(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
