package dev.struktura.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the standard process, decided without database or clock. */
class TechflowTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ProcessVersion TECHFLOW =
            ProcessDocument.shipped("/processes/techflow.yaml").toVersion(1);

    @Test
    void aNewLeadWantsAnOwnerATaskAndTheIdleTimer() {
        assertThat(steps(CaseState.unopened(UUID.randomUUID(), Map.of()), new Stimulus.Open(), NOON))
                .anySatisfy(step -> assertThat(step).isEqualTo(new Step.OwnerWanted("lead-generation")))
                .anySatisfy(step -> assertThat(ordered(step)).isEqualTo("first-contact/task"))
                .anySatisfy(step -> assertThat(step).isInstanceOf(Step.Armed.class));
    }

    @Test
    void twentyFourHoursWithoutActionRemindTheSeller() {
        CaseState inbound = opened();

        List<Step> steps = steps(inbound, new Stimulus.Elapse("idle-24h", 1, NOON), NOON.plus(Duration.ofDays(1)));

        assertThat(steps).anySatisfy(step -> assertThat(ordered(step)).isEqualTo("idle-24h/remind"));
    }

    @Test
    void anyActivityStartsTheIdleTimerAnew() {
        Instant later = NOON.plus(Duration.ofHours(5));

        assertThat(steps(opened(), new Stimulus.Act("call", null), later))
                .anySatisfy(step -> assertThat(step)
                        .isEqualTo(new Step.Armed(
                                "idle-24h", 1, later, new Delay(Duration.ofHours(24), Delay.Time.CALENDAR))));
    }

    @Test
    void aNegativeAnswerParksTheDealForNinetyDays() {
        CaseState parked = after(opened(), new Stimulus.Act("call", "negative"), NOON);

        assertThat(parked.stage()).isEqualTo("cold-call");
        assertThat(parked.armed()).containsExactly("cold-call-90d");
    }

    @Test
    void threeAnswersInTimeMakeNoCallBack() {
        CaseState asked = after(opened(), new Stimulus.Move("qualification", Map.of(), false), NOON);
        CaseState answered =
                after(asked, new Stimulus.Learn(Map.of("need", "CRM", "budget", "1", "decisionMaker", "CEO")), NOON);

        assertThat(steps(answered, new Stimulus.Elapse("no-answers-24h", 2, NOON), NOON.plus(Duration.ofDays(1))))
                .noneSatisfy(step -> assertThat(ordered(step)).isEqualTo("no-answers-24h/task"));
    }

    @Test
    void anActionAfterTheOpeningCallsTheAlertOff() {
        CaseState opened = after(atProposal(), new Stimulus.Event("proposal-opened", null, false), NOON);
        assertThat(opened.armed()).contains("proposal-opened-silent");

        assertThat(after(opened, new Stimulus.Act("call", null), NOON).armed())
                .doesNotContain("proposal-opened-silent");
    }

    @Test
    void aWordOfTheClientCallsTheAlertOffAndIsNoActionOfOurs() {
        CaseState opened = after(atProposal(), new Stimulus.Event("proposal-opened", null, false), NOON);

        CaseState answered = after(opened, Stimulus.Event.answered("proposal-question", null), NOON.plusSeconds(60));

        assertThat(answered.armed()).doesNotContain("proposal-opened-silent");
        assertThat(answered.lastActionAt()).isEqualTo(opened.lastActionAt());
    }

    @Test
    void paymentInFullLeadsToDelivery() {
        CaseState agreed = after(
                atProposal(),
                new Stimulus.Move(
                        "agreement",
                        Map.of("legalName", "ТОВ", "taxId", "12345678", "legalAddress", "Київ", "amount", "1 UAH"),
                        false),
                NOON);

        CaseState paid = after(agreed, new Stimulus.Event("paid-in-full", null, false), NOON);

        assertThat(paid.stage()).isEqualTo("delivery");
    }

    @Test
    void aBlankAnswerIsNoAnswer() {
        CaseState asked = after(opened(), new Stimulus.Move("qualification", Map.of(), false), NOON);

        Decision decision = Kernel.decide(
                TECHFLOW,
                asked,
                new Stimulus.Move("proposal", Map.of("need", " ", "budget", "1", "decisionMaker", "CEO"), false),
                NOON);

        assertThat(decision).isEqualTo(new Decision.GateNotMet("proposal", List.of("need")));
    }

    @Test
    void aDocumentWithAnUnknownMemberIsRefusedWithItsPlace() {
        String wrong = "{key: x, name: {uk: а, ru: а, en: a}, fields: [], stages: [], colour: red}";

        assertThatThrownBy(() -> ProcessDocument.parse(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void aDocumentSurvivesTheWayThroughJsonAndYaml() {
        ProcessDocument document = ProcessDocument.shipped("/processes/techflow.yaml");

        assertThat(ProcessDocument.parse(document.toJson()).toVersion(1)).isEqualTo(TECHFLOW);
        assertThat(ProcessDocument.parse(document.toYaml()).toVersion(1)).isEqualTo(TECHFLOW);
    }

    private static CaseState opened() {
        return after(CaseState.unopened(UUID.randomUUID(), Map.of()), new Stimulus.Open(), NOON);
    }

    private static CaseState atProposal() {
        CaseState asked = after(opened(), new Stimulus.Move("qualification", Map.of(), false), NOON);
        return after(
                asked,
                new Stimulus.Move("proposal", Map.of("need", "CRM", "budget", "1", "decisionMaker", "CEO"), false),
                NOON);
    }

    private static String ordered(Step step) {
        return step instanceof Step.Ordered ordered
                ? ordered.rule() + "/" + ordered.action().kind()
                : "";
    }

    private static CaseState after(CaseState state, Stimulus stimulus, Instant now) {
        return taken(state, stimulus, now).state();
    }

    private static List<Step> steps(CaseState state, Stimulus stimulus, Instant now) {
        return taken(state, stimulus, now).steps();
    }

    private static Decision.Taken taken(CaseState state, Stimulus stimulus, Instant now) {
        return (Decision.Taken) Kernel.decide(TECHFLOW, state, stimulus, now);
    }
}
