package dev.struktura.deals.api;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class LeadToPaidTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T08:00:00Z");
    private static final Map<String, Object> ANSWERS =
            Map.of("need", "CRM", "budget", "50 000", "decisionMaker", "Директор");

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.freezeAt(MONDAY_MORNING);
    }

    @Test
    void aLeadIsAssignedAtOnceWithItsTaskAndTimer() {
        Answer lead = lead();

        assertThat(lead.status()).isEqualTo(201);
        assertThat(lead.at("/stage/key")).isEqualTo("inbound");
        assertThat(lead.at("/owner/name")).isNotBlank();
        assertThat(lead.body().at("/timers/0/rule").asString()).isEqualTo("idle-24h");
        assertThat(lead.body().at("/timers/0/dueAt").asString())
                .isEqualTo(MONDAY_MORNING.plus(Duration.ofHours(24)).toString());
    }

    @Test
    void theGateWantsTheThreeKeyFieldsAndKeepsNothingOfARefusedMove() {
        String deal = move(lead().at("/id"), "qualification").at("/id");

        Answer refused = api.as(HEAD)
                .post("/deals/" + deal + "/moves", Map.of("to", "proposal", "fields", Map.of("need", "CRM")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("gate-not-met");
        assertThat(refused.body().at("/missing").findValuesAsString("field"))
                .containsExactly("budget", "decisionMaker");
        assertThat(api.as(HEAD).get("/deals/" + deal).body().at("/fields").size())
                .isZero();
    }

    @Test
    void aMoveThatIsNotOnTheMapNamesTheWaysThereAre() {
        Answer refused = api.as(HEAD).post("/deals/" + lead().at("/id") + "/moves", Map.of("to", "delivery"));

        assertThat(refused.problem()).isEqualTo("move-not-allowed");
        assertThat(refused.body().at("/allowed").toString()).isEqualTo("[\"qualification\",\"cold-call\",\"lost\"]");
    }

    @Test
    void withTheAnswersTheDealIsOfferedToTheLevelThatMakesProposalsAndIsTheirsOnceTaken() {
        String deal = move(lead().at("/id"), "qualification").at("/id");

        Answer moved = api.as(HEAD).post("/deals/" + deal + "/moves", Map.of("to", "proposal", "fields", ANSWERS));

        assertThat(moved.at("/stage/key")).isEqualTo("proposal");
        assertThat(moved.at("/team/name")).isEqualTo("Лідогенерація");
        assertThat(moved.at("/offered/team/name")).isEqualTo("Конвертація");
        api.as(HEAD)
                .post("/handoffs/" + moved.at("/offered/handoff") + "/acceptance")
                .expect(200);
        assertThat(api.as(HEAD).get("/deals/" + deal).at("/team/name")).isEqualTo("Конвертація");
    }

    @Test
    void theHistorySaysWhyTheSellerWasChosen() {
        Answer journal = api.as(HEAD).get("/deals/" + lead().at("/id") + "/journal");

        assertThat(journal.body().at("/items").findValuesAsString("type")).contains("deal-opened", "deal-assigned");
        assertThat(journal.body().at("/items").findValuesAsString("why"))
                .anyMatch(why -> why.contains("Олена") || why.contains("Тарас") || why.contains("Ірина"));
    }

    @Test
    void windingTheClockFiresTheReminder() {
        String deal = lead().at("/id");

        api.as(HEAD).post("/clock/advances", Map.of("by", "PT24H")).expect(200);

        assertThat(api.as(HEAD)
                        .get("/deals/" + deal + "/journal")
                        .body()
                        .at("/items")
                        .findValuesAsString("rule"))
                .contains("idle-24h");
    }

    @Test
    void anyActivityPutsTheReminderOff() {
        String deal = lead().at("/id");
        api.as(HEAD).post("/clock/advances", Map.of("by", "PT23H")).expect(200);
        api.as(HEAD)
                .post("/deals/" + deal + "/activities", Map.of("kind", "call"))
                .expect(201);

        api.as(HEAD).post("/clock/advances", Map.of("by", "PT2H")).expect(200);

        assertThat(api.as(HEAD)
                        .get("/deals/" + deal + "/journal")
                        .body()
                        .at("/items")
                        .findValuesAsString("rule"))
                .doesNotContain("idle-24h");
    }

    private Answer lead() {
        return api.as(HEAD)
                .post(
                        "/leads",
                        Map.of(
                                "client", Map.of("name", "ТОВ Ромашка"),
                                "contact", Map.of("name", "Оксана", "phones", java.util.List.of("+380501234567")),
                                "source", "site",
                                "amount", Map.of("amount", "1200.00", "currency", "UAH")))
                .expect(201);
    }

    private Answer move(String deal, String to) {
        return api.as(HEAD).post("/deals/" + deal + "/moves", Map.of("to", to)).expect(200);
    }
}
