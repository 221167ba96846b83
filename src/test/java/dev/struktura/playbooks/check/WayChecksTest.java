package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Drafts.anyMoving;
import static dev.struktura.playbooks.check.Drafts.circle;
import static dev.struktura.playbooks.check.Drafts.conditioned;
import static dev.struktura.playbooks.check.Drafts.gated;
import static dev.struktura.playbooks.check.Drafts.moving;
import static dev.struktura.playbooks.check.Drafts.talking;
import static dev.struktura.playbooks.check.Drafts.task;
import static dev.struktura.playbooks.check.Drafts.timed;
import static dev.struktura.playbooks.check.Drafts.waiting;
import static dev.struktura.playbooks.check.Finding.Severity.ERROR;
import static dev.struktura.playbooks.check.Finding.Severity.WARNING;
import static dev.struktura.playbooks.check.Findings.assertFound;
import static dev.struktura.playbooks.check.Findings.assertNot;
import static dev.struktura.playbooks.check.Findings.found;
import static dev.struktura.playbooks.check.Findings.named;
import static dev.struktura.playbooks.check.Findings.told;
import static dev.struktura.playbooks.check.Papers.LOST;
import static dev.struktura.playbooks.check.Papers.WON;
import static dev.struktura.playbooks.check.Papers.process;
import static dev.struktura.playbooks.check.Papers.rule;
import static dev.struktura.playbooks.check.Papers.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys, ways, gates and timers: each rule finds what it is named after, at its place, and nothing where there is nothing. */
class WayChecksTest {

    @Test
    void aSoundProcessIsNothingToComplainOf() {
        assertThat(found(process(stage("talk", "next: [won, lost]"), WON, LOST)))
                .isEmpty();
    }

    @Test
    void aKeyIsGivenOnce() {
        assertFound(
                talking("rules: [%s, %s]".formatted(task("call"), task("call"))),
                "key-repeated",
                ERROR,
                "stages[0].rules[1]");
        assertFound(
                process(stage("talk", "next: [won]"), stage("talk", "next: [won]"), WON),
                "key-repeated",
                ERROR,
                "stages[1]");
        assertNot(talking("rules: [%s, %s]".formatted(task("call"), task("write"))), "key-repeated");
    }

    @Test
    void aStageLeadsToStagesThatAreThere() {
        assertFound(talking("next: [moon]"), "stage-unknown", ERROR, "stages[0].next");
        assertFound(
                talking("next: [won], rules: [%s]".formatted(moving("negative", "moon"))),
                "stage-unknown",
                ERROR,
                "stages[0].rules[0]");
        assertNot(talking("next: [won], rules: [%s]".formatted(moving("negative", "lost"))), "stage-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gate: [shoes]                                                            | stages[0].gate",
                "ask: [shoes]                                                             | stages[0].ask",
                "rules: [{key: r, name: {uk: r, ru: r, en: r}, on: entry, when: {missing: [shoes]}, do: [assign: {}]}]"
                        + " | stages[0].rules[0].when"
            })
    void aFieldThatIsNamedIsDefined(String rest, String place) {
        assertFound(talking("next: [won], " + rest), "field-unknown", ERROR, place);
        assertNot(talking("next: [won], " + rest.replace("shoes", "need")), "field-unknown");
    }

    @Test
    void tasksOfRulesOfTheSameStageAreFulfilled() {
        String fulfilling = "on: activity, do: [fulfil: {rules: [%s]}]";

        assertFound(
                talking("next: [won], rules: [%s]".formatted(rule("done", fulfilling.formatted("dream")))),
                "rule-unknown",
                ERROR,
                "stages[0].rules[0]");
        assertNot(
                talking("next: [won], rules: [%s]".formatted(rule("done", fulfilling.formatted("done")))),
                "rule-unknown");
    }

    @Test
    void everyStageCanBeReached() {
        assertThat(found(process(stage("talk", "next: [won]"), stage("island", "next: [won]"), WON)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("stage-unreachable");
                    assertThat(finding.place()).isEqualTo(new Place("stages[1]", "island", null));
                    assertThat(told(finding))
                            .isEqualTo("No deal can get to stage “island”: no way leads there from “talk”.");
                });
        assertNot(
                process(
                        stage("talk", "rules: [%s]".formatted(moving("negative", "island"))),
                        stage("island", "next: [won]"),
                        WON),
                "stage-unreachable");
    }

    @Test
    void everyWayComesToAnEnd() {
        assertFound(
                process(stage("talk", "next: [wait, won]"), stage("wait", "kind: parked"), WON),
                "dead-end",
                ERROR,
                "stages[1]");
        assertFound(
                process(
                        stage("talk", "next: [wait, won]"),
                        stage("wait", "next: [more]"),
                        stage("more", "next: [wait]"),
                        WON),
                "dead-end",
                ERROR,
                "stages[1]");
        assertNot(process(stage("talk", "next: [wait]"), stage("wait", "next: [talk, won]"), WON), "dead-end");
        assertNot(
                process(
                        stage("talk", "next: [wait, won]"),
                        stage(
                                "wait",
                                "rules: [%s]"
                                        .formatted(rule("over", "on: activity, do: [transfer: {process: paper}]"))),
                        WON),
                "dead-end");
    }

    @Test
    void rulesDoNotMoveADealInACircle() {
        assertFound(circle("", ""), "automatic-loop", ERROR, "stages[0].rules[0]");
        assertFound(
                circle("when: {known: [need]},", "when: {known: [need]},"),
                "automatic-loop",
                ERROR,
                "stages[0].rules[0]");
        assertNot(circle("when: {known: [need]},", "when: {missing: [need]},"), "automatic-loop");
    }

    @Test
    void aGateThatTheFactsDoNotMeetBreaksACircle() {
        ProcessDocument broken = process(
                stage(
                        "talk",
                        "ask: [need], next: [won], rules: [%s]"
                                .formatted(rule("go", "on: entry, when: {missing: [need]}, do: [move: {to: wait}]"))),
                stage(
                        "wait",
                        "gate: [need], next: [talk], rules: [%s]"
                                .formatted(rule("back", "on: entry, do: [move: {to: talk}]"))),
                WON);

        assertNot(broken, "automatic-loop");
    }

    @Test
    void timersThatMoveADealInACircleAreAskedAbout() {
        String there = rule("go", "after: P30D, do: [move: {to: wait}]");
        String back = "after: P90D, %s do: [move: {to: talk}]";

        assertFound(waiting(there, rule("back", back.formatted(""))), "timed-loop", WARNING, "stages[0].rules[0]");
        assertNot(waiting(there, rule("back", back.formatted("when: {known: [need]},"))), "timed-loop");
    }

    @Test
    void someStageWinsTheDeal() {
        assertFound(process(stage("talk", "next: [lost]"), LOST), "never-won", WARNING, "");
        assertNot(talking("next: [won]"), "never-won");
    }

    @Test
    void whatAGateWantsIsAskedForOnTheWay() {
        assertFound(gated("", "next: [deal]", ""), "gate-unmet", ERROR, "stages[1].gate");
        assertNot(gated("ask: [need],", "next: [deal]", ""), "gate-unmet");
        assertNot(gated("", "next: [deal]", "ask: [need],"), "gate-unmet");
    }

    @Test
    void whatIsAskedForOnlyBehindAGateDoesNotOpenIt() {
        ProcessDocument behind = process(
                stage("talk", "next: [deal]"),
                stage("deal", "gate: [need], next: [more]"),
                stage("more", "ask: [need], next: [deal, won]"),
                WON);

        assertFound(behind, "gate-unmet", ERROR, "stages[1].gate");
    }

    @Test
    void whoeverIsMovedByARuleIsNotAskedOnTheWay() {
        String byRule = "rules: [%s]".formatted(moving("positive", "deal"));

        assertFound(gated("", byRule, "ask: [need],"), "gate-unmet", ERROR, "stages[1].gate");
        assertNot(gated("ask: [need],", byRule, ""), "gate-unmet");
    }

    @Test
    void theAmountBecomesKnownWithoutBeingAskedFor() {
        assertNot(
                process(stage("talk", "next: [won]"), WON.replace("kind: won", "kind: won, gate: [amount]")),
                "gate-unmet");
    }

    @Test
    void aTimersLengthCanBeCounted() {
        assertFound(timed("after: P1MT2H"), "length-wrong", ERROR, "stages[0].rules[0].after");
        assertFound(timed("after: P2D, time: working"), "length-wrong", ERROR, "stages[0].rules[0].after");
        assertFound(
                timed("after: P2D, late: skip, skipAfter: P1M"), "length-wrong", ERROR, "stages[0].rules[0].skipAfter");
        assertNot(timed("after: PT16H, time: working, late: skip, skipAfter: P1DT2H"), "length-wrong");
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "P0D", "PT0H0M"})
    void aTimerWaits(String nothing) {
        assertFound(timed("after: " + nothing), "timer-at-once", ERROR, "stages[0].rules[0].after");
        assertNot(timed("after: PT1S"), "timer-at-once");
    }

    @ParameterizedTest
    @CsvSource({"after: PT1H; since: moonrise", "after: P11Y", "after: PT1H; late: skip; skipAfter: PT0S"})
    void aTimerFiresOneDay(String trigger) {
        assertThat(named(timed(trigger.replace(';', ',')), "timer-never")).hasSize(1);
        assertNot(timed("after: P9Y"), "timer-never");
        assertNot(timed("after: PT1H, since: proposal-opened"), "timer-never");
    }

    @Test
    void aTimerIsNotForestalledByARuleThatAlwaysMovesTheDealOn() {
        String timer = rule("remind", "after: P3D, do: [assign: {}]");

        assertFound(
                waiting(timer + ", " + rule("go", "after: P1D, do: [move: {to: wait}]"), ""),
                "timer-never",
                ERROR,
                "stages[0].rules[0].after");
        assertFound(
                waiting(timer + ", " + rule("go", "on: entry, do: [move: {to: wait}]"), ""),
                "timer-never",
                ERROR,
                "stages[0].rules[0].after");
        assertNot(waiting(timer + ", " + rule("go", "after: P5D, do: [move: {to: wait}]"), ""), "timer-never");
        assertNot(
                waiting(timer + ", " + rule("go", "after: P1D, when: {known: [need]}, do: [move: {to: wait}]"), ""),
                "timer-never");
    }

    @Test
    void aRuleThatMayBeHeldUpAtAGateLeavesTimersTheirTime() {
        String rules = "next: [won], ask: [need], rules: [%s, %s]"
                .formatted(
                        rule("remind", "after: P3D, do: [assign: {}]"),
                        rule("go", "on: entry, do: [move: {to: deal}]"));

        assertNot(process(stage("talk", rules), stage("deal", "gate: [need], next: [won]"), WON), "timer-never");
    }

    @ParameterizedTest
    @CsvSource({
        "'after: P1M',                    P27D,  true",
        "'after: P1M',                    P30D,  false",
        "'after: PT30H, time: working',   PT20H, false",
        "'after: PT30H, since: action',   PT20H, true",
        "'after: PT30H, since: activity', PT20H, false"
    })
    void onlyWhatSurelyComesLaterIsForestalled(String late, String soon, boolean never) {
        String rules = rule("late", late + ", do: [assign: {}]")
                + ", "
                + rule("go", "after: %s, do: [move: {to: wait}]".formatted(soon));

        assertThat(named(waiting(rules, ""), "timer-never")).hasSize(never ? 1 : 0);
    }

    @Test
    void rulesOfOneMomentMoveADealToOneStage() {
        assertFound(
                talking("next: [won], rules: [%s, %s]".formatted(moving("yes", "won"), anyMoving("lost"))),
                "rules-conflict",
                ERROR,
                "stages[0].rules[1]");
        assertFound(
                talking("next: [won], rules: [%s, %s]"
                        .formatted(
                                rule("a", "after: PT24H, do: [move: {to: won}]"),
                                rule("b", "after: P1DT0H, do: [move: {to: lost}]"))),
                "rules-conflict",
                ERROR,
                "stages[0].rules[1]");
        assertNot(
                talking("next: [won], rules: [%s, %s]".formatted(moving("yes", "won"), moving("no", "lost"))),
                "rules-conflict");
        assertNot(
                talking("next: [won], rules: [%s, %s]"
                        .formatted(
                                rule("a", "on: activity, when: {known: [need]}, do: [move: {to: won}]"),
                                rule("b", "on: activity, when: {missing: [need]}, do: [move: {to: lost}]"))),
                "rules-conflict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing: [need], known: [need, budget]                                          | missing: [need],"
                        + " known: [budget]",
                "missing: []                                                                     | missing: [need]"
            })
    void conditionsCanHoldTogether(String never, String sometimes) {
        assertFound(conditioned(never), "condition-never", ERROR, "stages[0].rules[0].when");
        assertNot(conditioned(sometimes), "condition-never");
    }
}
