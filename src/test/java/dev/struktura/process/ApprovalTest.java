package dev.struktura.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ProcessVersion VERSION = ProcessDocument.parse("""
        key: discounts
        name: { uk: "Знижки", ru: "Скидки", en: "Discounts" }
        fields:
          - { key: discount, type: number, name: { uk: "Знижка", ru: "Скидка", en: "Discount" }, hint: { uk: "%", ru: "%", en: "%" } }
          - { key: need, name: { uk: "Потреба", ru: "Потребность", en: "Need" }, hint: { uk: "Що", ru: "Что", en: "What" } }
        stages:
          - key: draft
            name: { uk: "Чернетка", ru: "Черновик", en: "Draft" }
            hint: { uk: "Пишіть", ru: "Пишите", en: "Write" }
            next: [sent]
          - key: sent
            name: { uk: "Надіслано", ru: "Отправлено", en: "Sent" }
            hint: { uk: "Чекайте", ru: "Ждите", en: "Wait" }
            gate: [need]
            approvals:
              - key: big-discount
                name: { uk: "Велика знижка", ru: "Большая скидка", en: "Large discount" }
                by: head-of-sales
                when: { all: [{ field: discount, above: 15 }] }
        """).toVersion(1);

    @Test
    void theGateNamesTheApprovalBesideTheFieldsItWants() {
        CaseState state = after(opened(), new Stimulus.Learn(Map.of("discount", "20")));

        assertThat(decide(state, move(false)))
                .isEqualTo(new Decision.GateNotMet("sent", List.of("need", "big-discount")));
    }

    @Test
    void anApprovalIsWantedOnlyWhileItsConditionHolds() {
        CaseState modest = after(opened(), new Stimulus.Learn(Map.of("discount", "15", "need", "CRM")));

        assertThat(after(modest, move(false)).stage()).isEqualTo("sent");
    }

    @Test
    void onceItIsGivenTheCaseGoesOn() {
        CaseState approved = after(asked("20"), new Stimulus.Approve("big-discount"));

        assertThat(after(approved, move(false)).stage()).isEqualTo("sent");
    }

    @Test
    void aChangeOfWhatWasApprovedVoidsItAndTheSameValueAgainRestoresIt() {
        CaseState approved = after(asked("20"), new Stimulus.Approve("big-discount"));
        CaseState raised = after(approved, new Stimulus.Learn(Map.of("discount", "25")));
        CaseState back = after(raised, new Stimulus.Learn(Map.of("discount", "20")));

        assertThat(decide(raised, move(false))).isInstanceOf(Decision.GateNotMet.class);
        assertThat(after(back, move(false)).stage()).isEqualTo("sent");
    }

    @Test
    void aChangeOfAnotherFieldLeavesItStanding() {
        CaseState approved = after(asked("20"), new Stimulus.Approve("big-discount"));
        CaseState edited = after(approved, new Stimulus.Learn(Map.of("need", "ERP")));

        assertThat(after(edited, move(false)).stage()).isEqualTo("sent");
    }

    @Test
    void nobodyWritesAnApprovalDownAsAFact() {
        String fact = VERSION.approval("big-discount").orElseThrow().fact();

        Decision decision = decide(asked("20"), new Stimulus.Learn(Map.of(fact, "given; discount=20")));

        assertThat(decision).isInstanceOf(Decision.WrongFacts.class);
    }

    @Test
    void twoWhoAgreeToPassAGateStillNeedTheApproval() {
        assertThat(decide(asked("20"), move(true))).isInstanceOf(Decision.GateNotMet.class);
    }

    @Test
    void anApprovalThatNobodyWaitsForIsNotTaken() {
        assertThat(decide(asked("5"), new Stimulus.Approve("big-discount"))).isInstanceOf(Decision.Ignored.class);
        assertThat(decide(asked("20"), new Stimulus.Approve("another"))).isInstanceOf(Decision.Ignored.class);
    }

    @Test
    void aWrongValueLeavesTheCaseWhereItIs() {
        Decision decision =
                decide(opened(), new Stimulus.Move("sent", Map.of("need", "CRM", "discount", "багато"), false));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.WrongFacts.class,
                        refused -> assertThat(refused.wrong())
                                .singleElement()
                                .extracting(WrongFact::field)
                                .isEqualTo("discount"));
    }

    private static CaseState asked(String discount) {
        return after(opened(), new Stimulus.Learn(Map.of("discount", discount, "need", "CRM")));
    }

    private static Stimulus move(boolean override) {
        return new Stimulus.Move("sent", Map.of(), override);
    }

    private static CaseState opened() {
        return after(CaseState.unopened(new UUID(0, 1), Map.of()), new Stimulus.Open());
    }

    private static CaseState after(CaseState state, Stimulus stimulus) {
        return ((Decision.Taken) decide(state, stimulus)).state();
    }

    private static Decision decide(CaseState state, Stimulus stimulus) {
        return Kernel.decide(VERSION, state, stimulus, NOW);
    }
}
