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
    void a_new_lead_wants_an_owner_a_task_and_the_idle_timer() {
        assertThat(steps(CaseState.unopened(UUID.randomUUID(), Map.of()), new Stimulus.Open(), NOON))
                .anySatisfy(step -> assertThat(step).isEqualTo(new Step.OwnerWanted("lead-generation")))
                .anySatisfy(step -> assertThat(ordered(step)).isEqualTo("first-contact/task"))
                .anySatisfy(step -> assertThat(step).isInstanceOf(Step.Armed.class));
    }

    @Test
    void twenty_four_hours_without_action_remind_the_seller() {
        CaseState inbound = opened();

        List<Step> steps = steps(inbound, new Stimulus.Elapse("idle-24h", 1, NOON), NOON.plus(Duration.ofDays(1)));

        assertThat(steps).anySatisfy(step -> assertThat(ordered(step)).isEqualTo("idle-24h/remind"));
    }

    @Test
    void any_activity_starts_the_idle_timer_anew() {
        Instant later = NOON.plus(Duration.ofHours(5));

        assertThat(steps(opened(), new Stimulus.Act("call", null), later))
                .anySatisfy(step -> assertThat(step)
                        .isEqualTo(new Step.Armed(
                                "idle-24h", 1, later, new Delay(Duration.ofHours(24), Delay.Time.CALENDAR))));
    }

    @Test
    void a_negative_answer_parks_the_deal_for_ninety_days() {
        CaseState parked = after(opened(), new Stimulus.Act("call", "negative"), NOON);

        assertThat(parked.stage()).isEqualTo("cold-call");
        assertThat(parked.armed()).containsExactly("cold-call-90d");
    }

    @Test
    void three_answers_in_time_make_no_call_back() {
        CaseState asked = after(opened(), new Stimulus.Move("qualification", Map.of(), false), NOON);
        CaseState answered =
                after(asked, new Stimulus.Learn(Map.of("need", "CRM", "budget", "1", "decisionMaker", "CEO")), NOON);

        assertThat(steps(answered, new Stimulus.Elapse("no-answers-24h", 2, NOON), NOON.plus(Duration.ofDays(1))))
                .noneSatisfy(step -> assertThat(ordered(step)).isEqualTo("no-answers-24h/task"));
    }

    @Test
    void an_action_after_the_opening_calls_the_alert_off() {
        CaseState opened = after(atProposal(), new Stimulus.Event("proposal-opened", null, false), NOON);
        assertThat(opened.armed()).contains("proposal-opened-silent");

        assertThat(after(opened, new Stimulus.Act("call", null), NOON).armed())
                .doesNotContain("proposal-opened-silent");
    }

    @Test
    void payment_in_full_leads_to_delivery() {
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
    void a_blank_answer_is_no_answer() {
        CaseState asked = after(opened(), new Stimulus.Move("qualification", Map.of(), false), NOON);

        Decision decision = Kernel.decide(
                TECHFLOW,
                asked,
                new Stimulus.Move("proposal", Map.of("need", " ", "budget", "1", "decisionMaker", "CEO"), false),
                NOON);

        assertThat(decision).isEqualTo(new Decision.GateNotMet("proposal", List.of("need")));
    }

    @Test
    void a_document_with_an_unknown_member_is_refused_with_its_place() {
        String wrong = "{key: x, name: {uk: а, ru: а, en: a}, fields: [], stages: [], colour: red}";

        assertThatThrownBy(() -> ProcessDocument.parse(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void a_document_survives_the_way_through_json_and_yaml() {
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
