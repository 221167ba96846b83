package dev.struktura.deals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.web.Texts;
import dev.struktura.process.Delay;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Structure;
import dev.struktura.testing.Companies;
import dev.struktura.testing.StrukturaTest;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class CompanyZoneTest {

    /** The evening before New York puts its clocks forward. */
    private static final Instant EVENING = Instant.parse("2026-03-07T17:00:00Z");

    @Autowired
    Structure structure;

    @Autowired
    Staff staff;

    @Autowired
    Texts texts;

    @Autowired
    ProcessVersions versions;

    @Autowired
    Owners owners;

    @Autowired
    Crossings crossings;

    @Test
    void daysOfADealThatNobodyHasAreCountedWhereTheCompanyIs() {
        assertThat(dueIn("America/New_York")).isEqualTo("2026-03-08T16:00:00Z");
        assertThat(dueIn("Europe/Kyiv")).isEqualTo("2026-03-08T17:00:00Z");
    }

    private Instant dueIn(String zone) {
        Work work = new Work(unowned(), false, versions.get("techflow", 1), Map.of());
        Command command = Command.of(new DealId(work.before().id()), new Stimulus.Learn(Map.of()), null);
        StepPerformer.Scene scene =
                new StepPerformer.Scene(command, work, owners.round(EVENING), new Effects(), EVENING);
        Delay tomorrow = new Delay(Period.ofDays(1), Delay.Time.CALENDAR);

        new StepPerformer(structure, staff, texts, Companies.in(zone), crossings)
                .perform(scene, new Step.Armed("idle-24h", 1, EVENING, tomorrow));

        return work.armed().iterator().next().dueAt();
    }

    private static DealRow unowned() {
        return new DealRow(
                UUID.randomUUID(),
                1,
                "Нічия",
                UUID.randomUUID(),
                "ТОВ Нічиє",
                "techflow",
                1,
                "inbound",
                DealStatus.OPEN,
                1,
                EVENING,
                null,
                null,
                EVENING,
                null,
                null,
                Map.of(),
                Map.of(),
                "site",
                EVENING,
                1,
                EVENING);
    }
}
