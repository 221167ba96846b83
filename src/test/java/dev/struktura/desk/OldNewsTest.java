package dev.struktura.desk;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Old news name no client who has gone to people whose work the reader does not see. */
@StrukturaTest
class OldNewsTest {

    private static final String NAME = "Їжак";

    @Autowired
    Api api;

    @Test
    void newsOfADealThatHasGoneToAnotherTeamNameItsClientNoMore() {
        DealOnItsWay deal = DealOnItsWay.start(api);
        api.as(HEAD).post("/clock/advances", Map.of("by", "PT30H")).expect(200);
        String owner = List.of(OLENA, TARAS, IRYNA).stream()
                .filter(person -> news(person).contains(NAME))
                .findFirst()
                .orElseThrow();

        deal.toProposal();

        assertThat(news(owner)).doesNotContain(NAME);
        assertThat(api.as(owner).get("/notifications").expect(200).text())
                .contains(deal.number())
                .doesNotContain(NAME);
    }

    private String news(String person) {
        return Visitor.as(person, api).get("/notifications").body();
    }
}
