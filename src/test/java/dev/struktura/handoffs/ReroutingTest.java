package dev.struktura.handoffs;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.Structure;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ReroutingTest {

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private Structure structure;

    @Autowired
    private Rerouting rerouting;

    private List<PlannedTeam> usual = List.of();

    @BeforeEach
    void aWorkingMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        usual = structure.teams().stream().map(PlannedTeam::of).toList();
    }

    @AfterEach
    void asItWas() {
        structure.form(usual);
    }

    @Test
    void whoLeavesTheReceivingTeamIsReplacedByWhoeverIsFree() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String handoff = deal.handoff();
        String asked = company.asked(handoff);
        String colleague = company.colleagueOf(asked);
        EmployeeId leaving = EmployeeId.of(company.id(asked));
        structure.form(usual.stream().map(team -> without(team, leaving)).toList());

        rerouting.runDue();

        assertThat(deal.handoff()).isEqualTo(handoff);
        assertThat(company.asked(handoff)).isEqualTo(colleague);
        assertThat(company.rulesOf(deal.id(), colleague)).contains("handoff-offered");
        assertThat(company.rulesOf(deal.id(), asked)).doesNotContain("handoff-offered");
        assertThat(rerouting.runDue()).isZero();
    }

    @Test
    void anOfferToATeamThatIsNoMoreEndsAndItsGiverKeepsTheDeal() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String handoff = deal.handoff();
        String giver = api.as(HEAD).get(deal.path()).at("/owner/id");
        structure.form(List.of(usual.get(0), usual.get(2)));

        rerouting.runDue();

        assertThat(deal.handoff()).isEmpty();
        assertThat(api.as(HEAD).get("/handoffs/" + handoff).at("/state")).isEqualTo("withdrawn");
        assertThat(api.as(HEAD).get(deal.path()).at("/owner/id")).isEqualTo(giver);
    }

    private static PlannedTeam without(PlannedTeam team, EmployeeId person) {
        return new PlannedTeam(
                team.id(),
                team.name(),
                team.level(),
                team.lead(),
                team.duties(),
                team.stages(),
                team.goals(),
                team.seats().stream()
                        .filter(seat -> !seat.employee().equals(person))
                        .toList());
    }
}
