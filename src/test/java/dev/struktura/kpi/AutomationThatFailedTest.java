package dev.struktura.kpi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import dev.struktura.process.ClockAdvance;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@StrukturaTest
class AutomationThatFailedTest {

    private static final String RULE = "idle-24h";
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(160);

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    TestClock clock;

    @Autowired
    ClockAdvance time;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onAMondayMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
    }

    @AfterEach
    void allIsWell() {
        mend();
        jdbc.sql("delete from process.timer where attempts > 0").update();
    }

    @Test
    void aRuleThatFailsFiveTimesStandsThereWithWhatWentWrong() {
        String deal = leadWhoseReminderBreaks("Зламана кава");
        Instant due = clock.now();
        fail(deal, ATTEMPTS - 1);
        assertThat(stuck(deal).isMissingNode()).isTrue();

        fail(deal, 1);

        JsonNode stuck = stuck(deal);
        assertThat(stuck.at("/rule").asString()).isEqualTo(RULE);
        assertThat(stuck.at("/name").asString()).isEqualTo("24 години без дії");
        assertThat(stuck.at("/dueAt").asString()).isEqualTo(due.toString());
        assertThat(stuck.at("/failedAt").asString()).isEqualTo(clock.now().toString());
        assertThat(stuck.at("/failure").asString())
                .isEqualTo("PSQLException: ERROR: out of paper " + "№".repeat(300 - 35));
        mend();
        time.advance(Duration.ofHours(1));
        assertThat(stuck(deal).isMissingNode()).as("not tried by itself").isFalse();
    }

    @Test
    void aRuleThatFailsKeepsNoOtherFromFiringInTheSameRound() {
        String before = lead("Чай до того");
        String broken = leadWhoseReminderBreaks("Зламаний термос");
        String after = lead("Чай після того");
        comesDueAt(clock.now().minusSeconds(2), before);
        comesDueAt(clock.now().minusSeconds(1), broken);
        comesDueAt(clock.now(), after);

        assertThatThrownBy(() -> time.advance(Duration.ZERO)).hasMessageContaining("out of paper");

        assertThat(journal(before, "rule-fired")).isEqualTo(1);
        assertThat(journal(after, "rule-fired")).isEqualTo(1);
        assertThat(attempts(broken)).isEqualTo(1);
    }

    @Test
    void whoRunsTheDepartmentIsToldOnceInTheirLanguageAndLedThere() {
        String deal = leadWhoseReminderBreaks("Гучна мовчанка");
        fail(deal, ATTEMPTS - 1);
        assertThat(news(HEAD, "uk", deal)).isEmpty();

        fail(deal, 1);
        time.advance(Duration.ZERO);
        time.advance(Duration.ZERO);

        String number = api.as(HEAD).get("/deals/" + deal).expect(200).at("/number");
        assertThat(news(HEAD, "uk", deal))
                .containsExactly(
                        "Автоматика не спрацювала: «24 години без дії», угода № " + number + " -> /team#stuck");
        assertThat(news(ADMIN, "en", deal))
                .containsExactly(
                        "Automation failed: “24 hours without action”, deal no. " + number + " -> /team#stuck");
        assertThat(news(OWNER, "uk", deal)).isEmpty();
        assertThat(news(OLENA, "uk", deal)).isEmpty();
    }

    @Test
    void theNewsLeadsToTheTeamScreen() {
        String deal = leadWhoseReminderBreaks("Кав’ярня «Вечір»");
        fail(deal, ATTEMPTS);
        time.advance(Duration.ZERO);

        browser.everyLook(
                HEAD,
                "/notifications",
                "notifications-stuck",
                screen -> assertThat(screen.at("#news a[href='/team#stuck']").first())
                        .isVisible());
    }

    @Test
    void manyThatGetStuckTogetherAreOnePieceOfNews() {
        String first = leadWhoseReminderBreaks("Перша тиша");
        String second = lead("Друга тиша");
        comesDueAt(clock.now(), second);
        jdbc.sql("update process.timer set attempts = 5 where case_id in (?::uuid, ?::uuid) and rule = '" + RULE + "'")
                .param(first)
                .param(second)
                .update();
        int before = news(HEAD, "uk", "").size();

        time.advance(Duration.ZERO);

        assertThat(news(HEAD, "uk", ""))
                .hasSize(before + 1)
                .filteredOn(text -> text.contains(", і ще 1"))
                .hasSize(1);
    }

    @Test
    void whatFailedIsTriedAgainLaterAndLater() {
        String deal = leadWhoseReminderBreaks("Терплячий чайник");
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            fail(deal, 1);
            time.advance(Duration.ofSeconds(10L * attempt * attempt - 1));
            assertThat(attempts(deal)).as("not yet").isEqualTo(attempt);
        }
        mend();

        time.advance(Duration.ofSeconds(1));

        assertThat(journal(deal, "rule-fired")).isEqualTo(1);
    }

    @Test
    void whatWasMendedIsTriedAgainAndFiresOnceHoweverOftenItIsAskedFor() {
        String deal = leadWhoseReminderBreaks("Полагоджений чай");
        fail(deal, ATTEMPTS);
        mend();

        retry(ADMIN, deal, RULE).expect(204);
        assertThat(retry(ADMIN, deal, RULE).expect(409).problem()).isEqualTo("conflict");
        time.advance(Duration.ZERO);
        assertThat(retry(HEAD, deal, RULE).expect(409).problem()).isEqualTo("conflict");
        time.advance(Duration.ZERO);

        assertThat(stuck(deal).isMissingNode()).isTrue();
        assertThat(journal(deal, "rule-fired")).isEqualTo(1);
        assertThat(journal(deal, "timer-retried")).isEqualTo(1);
    }

    @Test
    void aRetryThatFailsAgainStandsThereAgain() {
        String deal = leadWhoseReminderBreaks("Впертий сік");
        fail(deal, ATTEMPTS);
        retry(HEAD, deal, RULE).expect(204);
        assertThat(stuck(deal).isMissingNode()).isTrue();

        fail(deal, ATTEMPTS);

        assertThat(stuck(deal).at("/rule").asString()).isEqualTo(RULE);
    }

    @Test
    void onlyWhoRunsTheDepartmentSeesAndMendsIt() {
        String deal = leadWhoseReminderBreaks("Чужа вода");
        fail(deal, ATTEMPTS);

        for (String other : new String[] {OLENA, ANALYST, OWNER}) {
            assertThat(api.as(other).get("/stuck-timers").expect(403).problem()).isEqualTo("forbidden");
            assertThat(retry(other, deal, RULE).expect(403).problem()).isEqualTo("forbidden");
            assertThat(Visitor.as(other, api)
                            .submit("/team/retries", Map.of("deal", deal, "rule", RULE))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Visitor.as(OWNER, api).get("/team").body()).doesNotContain("id=\"stuck\"");
        assertThat(stuck(deal).isMissingNode()).isFalse();
    }

    @Test
    void whatIsNotThereCannotBeTriedAgain() {
        String deal = lead("Порожня склянка");

        assertThat(retry(HEAD, UUID.randomUUID().toString(), RULE).expect(404).problem())
                .isEqualTo("not-found");
        assertThat(retry(HEAD, deal, "no-such-rule").expect(404).problem()).isEqualTo("not-found");
        Answer empty = api.as(HEAD).post("/stuck-timers/retries", Map.of()).expect(400);
        assertThat(empty.body().at("/errors").findValuesAsString("path")).containsExactly("deal", "rule");
        assertThat(retry(HEAD, deal, RULE).expect(409).problem()).isEqualTo("conflict");
        assertThat(timers(deal)).as("a timer that runs is left alone").isEqualTo(1);
    }

    @Test
    void theTeamScreenShowsItToTheHeadAndTriesItAgain() {
        String deal = leadWhoseReminderBreaks("Кав’ярня «Ранок»");
        fail(deal, ATTEMPTS);

        browser.everyLook(
                HEAD,
                "/team",
                "team-stuck",
                screen -> assertThat(screen.at("#stuck a[href='/deals/" + deal + "']"))
                        .isVisible());
        mend();
        try (Screen screen = browser.as(ADMIN)) {
            screen.open("/team");
            Locator mine = screen.at("#stuck li").filter(new Locator.FilterOptions().setHasText("Ранок"));
            mine.locator("button").click();
            assertThat(screen.at("#toasts")).containsText("Пробуємо ще раз");
            assertThat(mine).hasCount(0);
            screen.check();
            screen.open("/deals/" + deal);
            assertThat(screen.at("#timeline")).containsText("Запит повторити те, що не спрацювало");
        }
        time.advance(Duration.ZERO);
        assertThat(journal(deal, "rule-fired")).isEqualTo(1);
    }

    @Test
    void whereNothingFailedNothingIsSaid() {
        assertThat(Visitor.as(HEAD, api).get("/team").body()).doesNotContain("id=\"stuck\"");
    }

    private String lead(String company) {
        return api.as(HEAD)
                .post("/leads", Map.of("client", Map.of("name", company), "source", "site"))
                .expect(201)
                .at("/id");
    }

    /** A lead about which the desk cannot write a notification. */
    private String leadWhoseReminderBreaks(String company) {
        time.advance(Duration.ZERO);
        String deal = lead(company);
        jdbc.sql("""
            create function desk.break() returns trigger language plpgsql as
            $$ begin raise exception 'out of paper %', repeat('№', 400) || E'\\n+380501112233'; end $$;
            create trigger break before insert on desk.notification
                for each row when (new.deal = '<deal>') execute function desk.break()
            """.replace("<deal>", deal)).update();
        clock.advance(Duration.ofHours(24));
        return deal;
    }

    private void comesDueAt(Instant due, String deal) {
        jdbc.sql("update process.timer set due_at = ? where case_id = ?::uuid and rule = '" + RULE + "'")
                .param(Timestamp.from(due))
                .param(deal)
                .update();
    }

    /** What the person was told about stuck automation, newest first, and where it leads to. */
    private List<String> news(String person, String language, String deal) {
        String number = deal.isEmpty()
                ? ""
                : api.as(HEAD).get("/deals/" + deal).expect(200).at("/number");
        return api.as(person)
                .with("Accept-Language", language)
                .get("/notifications?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(told -> told.at("/place").asString("").equals("/team#stuck"))
                .map(told ->
                        told.at("/text").asString() + " -> " + told.at("/place").asString())
                .filter(told -> told.contains(number))
                .toList();
    }

    private void mend() {
        jdbc.sql("drop function if exists desk.break() cascade").update();
    }

    /** Lets the reminder fail; a batch that fails with it is no attempt of its own. */
    private void fail(String deal, int times) {
        int wanted = attempts(deal) + times;
        while (attempts(deal) < wanted) {
            assertThatThrownBy(() -> time.advance(LONGEST_WAIT)).hasMessageContaining("out of paper");
        }
    }

    private int attempts(String deal) {
        return count("select attempts from process.timer where case_id = ?::uuid and rule = '" + RULE + "'", deal);
    }

    private Answer retry(String person, String deal, String rule) {
        return api.as(person).post("/stuck-timers/retries", Map.of("deal", deal, "rule", rule));
    }

    private JsonNode stuck(String deal) {
        return api.as(ADMIN)
                .with("Accept-Language", "uk")
                .get("/stuck-timers?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/deal/id").asString().equals(deal))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private int timers(String deal) {
        return count("select count(*) from process.timer where case_id = ?::uuid", deal);
    }

    private int journal(String deal, String type) {
        return count(
                "select count(*) from journal.entry where subject_id = ?::uuid and rule = '" + RULE + "' and type = '"
                        + type + "'",
                deal);
    }

    private int count(String query, String deal) {
        return jdbc.sql(query).param(deal).query(Integer.class).single();
    }
}
