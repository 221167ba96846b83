package dev.struktura.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.Action;
import dev.struktura.process.CaseState;
import dev.struktura.process.Decision;
import dev.struktura.process.Kernel;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import dev.struktura.process.Stimulus;
import dev.struktura.process.Trigger;
import dev.struktura.structure.Duties;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template leads people by itself: a hint and something to do everywhere, and a way from the first word to the sale. */
class TemplatesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static List<ProcessVersion> templates() {
        return new Templates()
                .all().stream().map(document -> document.toVersion(1)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "techflow,           inbound qualification proposal agreement delivery",
        "quick-sale,         request offer invoice sold",
        "inbound-passive,    incoming consultation order handed-over",
        "conveyor,           cold interest presentation contract regular",
        "full-cycle,         acquaintance discovery solution contract service",
        "account-management, care repeat invoice ordered",
        "tender,             found assessment preparation submitted contract execution"
    })
    void aDealIsLedFromTheFirstStageToTheSale(String template, String stages) {
        ProcessVersion version = new Templates().find(template).orElseThrow().toVersion(1);
        List<String> way = List.of(stages.split(" ", -1));
        CaseState deal = after(version, CaseState.unopened(new UUID(0, 1), Map.of()), new Stimulus.Open());

        for (String next : way.subList(1, way.size())) {
            deal = after(version, answered(version, deal), onward(version, deal, next));
            assertThat(deal.stage()).isEqualTo(next);
        }

        assertThat(version.stage(deal.stage()).kind()).isEqualTo(Stage.Kind.WON);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyStageTellsTheSellerWhatToDoAndWhoDoesIt(ProcessVersion version) {
        for (Stage stage : version.stages()) {
            assertThat(stage.hint().en()).as(stage.key()).hasSizeBetween(20, 250);
            if (stage.isUnderWay()) {
                assertThat(Duties.OURS).as(stage.key()).contains(String.valueOf(stage.duty()));
                assertThat(begun(stage)).as(stage.key()).containsAnyOf("task", "start-project");
            } else {
                assertThat(stage.next()).as(stage.key()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nobodyForgetsADealThatStandsStill(ProcessVersion version) {
        for (Stage stage : version.stages()) {
            boolean rests = stage.kind() == Stage.Kind.WON || stage.kind() == Stage.Kind.LOST;
            assertThat(rests
                            || stage.rules().stream().anyMatch(rule -> isTimer(rule.trigger()))
                            || version.key().equals("techflow"))
                    .as("%s/%s", version.key(), stage.key())
                    .isTrue();
        }
    }

    private static CaseState answered(ProcessVersion version, CaseState deal) {
        Map<String, Object> facts = new HashMap<>();
        version.stage(deal.stage()).ask().forEach(field -> facts.put(field, "1"));
        return after(version, deal, new Stimulus.Learn(facts));
    }

    /** By hand, with the answers the next stage asks for; by payment where a rule moves the deal. */
    private static Stimulus onward(ProcessVersion version, CaseState deal, String next) {
        if (!version.stage(deal.stage()).next().contains(next)) {
            return new Stimulus.Event("paid-in-full", null, false);
        }
        Map<String, Object> facts = new HashMap<>();
        version.stage(next).ask().forEach(field -> facts.put(field, "1"));
        return new Stimulus.Move(next, facts, false);
    }

    private static CaseState after(ProcessVersion version, CaseState deal, Stimulus stimulus) {
        Decision decision = Kernel.decide(version, deal, stimulus, NOON.plus(Duration.ofHours(1)));
        assertThat(decision).isInstanceOf(Decision.Taken.class);
        return ((Decision.Taken) decision).state();
    }

    private static List<String> begun(Stage stage) {
        return stage.rules().stream()
                .filter(rule -> rule.trigger() instanceof Trigger.OnEntry)
                .map(Rule::actions)
                .flatMap(List::stream)
                .map(Action::kind)
                .toList();
    }

    private static boolean isTimer(Trigger trigger) {
        return switch (trigger) {
            case Trigger.AfterEntry _, Trigger.AfterAction _, Trigger.AfterEvent _ -> true;
            case Trigger.OnEntry _, Trigger.OnEvent _ -> false;
        };
    }
}
