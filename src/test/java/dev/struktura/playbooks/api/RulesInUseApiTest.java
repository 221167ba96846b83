package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class RulesInUseApiTest {

    private static final String RULES = "/processes/techflow/rules";

    @Autowired
    Api api;

    @Test
    void whatARuleDidIsCountedAndFollowedOnceSomebodyActs() {
        JsonNode before = rule("inbound/idle-24h");
        DealOnItsWay deal = DealOnItsWay.start(api);
        api.as(HEAD).post("/clock/advances", Map.of("by", "PT25H")).expect(200);
        JsonNode fired = rule("inbound/idle-24h");
        assertThat(fired.at("/times").asInt()).isGreaterThan(before.at("/times").asInt());

        api.as(HEAD).post(deal.path() + "/activities", Map.of("kind", "call")).expect(201);

        JsonNode followed = rule("inbound/idle-24h");
        assertThat(followed.at("/times").asInt()).isEqualTo(fired.at("/times").asInt());
        assertThat(followed.at("/followed").asInt())
                .isEqualTo(fired.at("/followed").asInt() + 1);
    }

    @Test
    void theSameRuleOfAnotherStageIsAnotherRule() {
        DealOnItsWay deal = DealOnItsWay.start(api);
        int before = rule("inbound/negative-answer").at("/times").asInt();

        api.as(HEAD)
                .post(deal.path() + "/activities", Map.of("kind", "call", "outcome", "negative"))
                .expect(201);

        JsonNode moved = rule("inbound/negative-answer");
        assertThat(moved.at("/times").asInt()).isEqualTo(before + 1);
        assertThat(moved.at("/asks").asBoolean()).isFalse();
        assertThat(rule("qualification/negative-answer").at("/times").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "367", "x"})
    void aPeriodThatIsNoneIsRefused(String days) {
        assertThat(api.as(HEAD).get(RULES + "?days=" + days).problem()).isEqualTo("invalid");
    }

    @Test
    void rulesOfAProcessThatIsNoneAreUnknownAndSellersDoNotAsk() {
        assertThat(api.as(HEAD).get("/processes/nobody/rules").status()).isEqualTo(404);
        assertThat(api.as(OLENA).get(RULES).status()).isEqualTo(403);
    }

    private JsonNode rule(String place) {
        Answer rules = api.as(HEAD).get(RULES).expect(200);
        return rules.body()
                .at("/items")
                .valueStream()
                .filter(rule ->
                        (rule.at("/stage").asString() + "/" + rule.at("/rule").asString()).equals(place))
                .findFirst()
                .orElseThrow();
    }
}
