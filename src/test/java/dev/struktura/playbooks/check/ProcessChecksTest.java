package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;
import static dev.struktura.playbooks.check.Finding.Severity.WARNING;
import static dev.struktura.playbooks.check.Papers.LOST;
import static dev.struktura.playbooks.check.Papers.USUAL;
import static dev.struktura.playbooks.check.Papers.WON;
import static dev.struktura.playbooks.check.Papers.around;
import static dev.struktura.playbooks.check.Papers.field;
import static dev.struktura.playbooks.check.Papers.process;
import static dev.struktura.playbooks.check.Papers.rule;
import static dev.struktura.playbooks.check.Papers.stage;
import static dev.struktura.playbooks.check.Papers.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.check.Finding.Severity;
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds what it is named after, at its place, and nothing where there is nothing. */
class ProcessChecksTest {

    private static final Texts TEXTS = new Texts();

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

    @Test
    void whatARuleWaitsForHappens() {
        assertFound(
                talking("next: [won], rules: [%s]".formatted(rule("r", "on: moonrise, do: [assign: {}]"))),
                "event-unknown",
                WARNING,
                "stages[0].rules[0].on");
        assertNot(
                talking("next: [won], rules: [%s]".formatted(rule("r", "on: proposal-opened, do: [assign: {}]"))),
                "event-unknown");
    }

    @Test
    void somebodyPerformsEveryAction() {
        assertFound(acting("dance: {}"), "action-unknown", ERROR, "stages[0].rules[0].do[0].dance");
        assertNot(acting("assign: {}"), "action-unknown");
    }

    @ParameterizedTest
    @CsvSource({"P1MT1H", "P99Y", "PT999999999999999999999H"})
    void whatIsDueIsDueOneDay(String due) {
        String task = "task: {title: {uk: Т, ru: Т, en: T}, due: %s}";

        assertFound(acting(task.formatted(due)), "action-length", ERROR, "stages[0].rules[0].do[0].task.due");
        assertNot(acting(task.formatted("P3M")), "action-length");
    }

    @Test
    void aDealGoesOnInAProcessThatIsThere() {
        assertFound(
                acting("transfer: {process: moon}"),
                "process-unknown",
                ERROR,
                "stages[0].rules[0].do[0].transfer.process");
        assertNot(acting("transfer: {process: paper}"), "process-unknown");
    }

    @Test
    void aRuleWritesByATemplateThatIsThere() {
        assertFound(
                acting("message: {template: moon}"),
                "template-unknown",
                ERROR,
                "stages[0].rules[0].do[0].message.template");
        assertNot(acting("message: {template: welcome}"), "template-unknown");
    }

    @Test
    void everyTextIsThereInEveryLanguage() {
        assertFound(
                acting("announce: {body: {uk: Т, ru: Т}}"),
                "text-untranslated",
                ERROR,
                "stages[0].rules[0].do[0].announce.body.en");
        assertFound(
                acting("remind: {text: {uk: ' ', ru: Т, en: T}}"),
                "text-untranslated",
                ERROR,
                "stages[0].rules[0].do[0].remind.text.uk");
        assertNot(acting("announce: {body: {uk: Т, ru: Т, en: T}}"), "text-untranslated");
    }

    @Test
    void aTextThatWasCopiedIsAskedAbout() {
        assertFound(
                acting("remind: {text: {uk: Дзвони, ru: Звони, en: Звони}}"),
                "text-copied",
                WARNING,
                "stages[0].rules[0].do[0].remind.text.en");
        assertNot(acting("remind: {text: {uk: CRM, ru: CRM, en: CRM}}"), "text-copied");
    }

    @ParameterizedTest
    @CsvSource({
        "'type: number, min: 5, max: 4',                          fields[3].max",
        "'type: date, min: 2027-01-01, max: 2026-01-01',          fields[3].max",
        "'type: text, pattern: \"[a-\"',                          fields[3].pattern",
        "'type: text, pattern: \"(?=a)a\"',                       fields[3].pattern",
        "'type: number, min: soon',                               fields[3]",
        "'type: date, max: 12',                                   fields[3]"
    })
    void aFieldCanBeFilledIn(String limits, String place) {
        assertFound(having(limits), "field-unfillable", ERROR, place);
        assertNot(having("type: number, min: 4, max: 4"), "field-unfillable");
        assertNot(having("type: text, pattern: '[a-z]+'"), "field-unfillable");
    }

    @Test
    void noApprovalIsCalledAsAFieldOrAsOneOfAnotherStage() {
        String yes = "approvals: [{key: %s, name: {uk: З, ru: С, en: D}, by: head-of-sales}]";
        String first = stage("talk", "next: [deal], " + yes.formatted("discount"));
        String second = "next: [won, lost], " + yes;

        assertFound(
                process(first, stage("deal", second.formatted("discount")), WON, LOST),
                "key-repeated",
                ERROR,
                "stages[1].approvals[0]");
        assertFound(
                process(first, stage("deal", second.formatted("budget")), WON, LOST),
                "key-repeated",
                ERROR,
                "stages[1].approvals[0]");
        assertNot(process(first, stage("deal", second.formatted("terms")), WON, LOST), "key-repeated");
    }

    @Test
    void aStageThatIsGoneStrandsNobodyWhenNoDealStandsThere() {
        ProcessDocument process = process(stage("talk", "next: [won, lost]"), WON, LOST);

        assertThat(ProcessChecks.of(process, around(team(new EmployeeId(new UUID(0, 2))), Map.of("gone", 0))))
                .isEmpty();
    }

    @Test
    void timersOfWorkingAndOfCalendarTimeDoNotMeet() {
        String moving = "after: PT20H, time: %s, do: [move: {to: %s}]";
        String rules = "next: [won, lost], rules: [%s, %s]";

        assertNot(
                talking(rules.formatted(
                        rule("one", moving.formatted("working", "won")),
                        rule("other", moving.formatted("calendar", "lost")))),
                "rules-conflict");
        assertFound(
                talking(rules.formatted(
                        rule("one", moving.formatted("working", "won")),
                        rule("other", moving.formatted("working", "lost")))),
                "rules-conflict",
                ERROR,
                "stages[0].rules[1]");
    }

    @Test
    void anOptionHasAKeyOfItsOwn() {
        String option = "{key: a, name: {uk: а, ru: а, en: a}}";

        assertFound(
                having("type: choice, options: [%s, %s]".formatted(option, option)),
                "key-repeated",
                ERROR,
                "fields[3].options");
        assertNot(
                having("type: choice, options: [%s, %s]".formatted(option, option.replace("key: a", "key: b"))),
                "key-repeated");
    }

    @ParameterizedTest
    @CsvSource({"above: 5, need", "before: 2026-01-01, need", "is: c, extra", "in: [a; c], extra"})
    void aValueIsComparedWithWhatTheFieldCanHold(String relation, String field) {
        String comparison = "{field: %s, %s}".formatted(field, relation.replace(';', ','));

        assertFound(comparing(comparison), "comparison-unfit", ERROR, "stages[0].rules[0].when");
        assertNot(comparing("{field: amount, above: 5}"), "comparison-unfit");
        assertNot(comparing("{field: extra, in: [a, b]}"), "comparison-unfit");
    }

    @ParameterizedTest
    @CsvSource({"is: many", "is-not: 7", "in: [1; 2; 7]", "below: few"})
    void aValueIsComparedWithWhatCanBeReadInTheField(String relation) {
        String all = "when: {all: [{field: extra, %s}]}";
        String wrong = all.formatted(relation.replace(';', ','));
        String right = all.formatted("is: 2");

        assertFound(counting(wrong, right), "comparison-unfit", ERROR, "stages[0].rules[0].when");
        assertFound(counting(right, wrong), "comparison-unfit", ERROR, "stages[0].approvals[0].when");
        assertNot(counting(right, right), "comparison-unfit");
    }

    @Test
    void somebodyCanGiveEveryApproval() {
        Surroundings unled = around(team(null), Map.of());
        ProcessDocument lead = approved("team-lead");

        assertThat(ProcessChecks.of(lead, unled)).extracting(Finding::rule).containsExactly("approval-ungiven");
        assertNot(lead, "approval-ungiven");
        assertThat(ProcessChecks.of(approved("head-of-sales"), unled)).isEmpty();
        assertThat(ProcessChecks.of(approved("head-of-sales"), unheaded()))
                .extracting(Finding::rule)
                .containsExactly("approval-ungiven");
    }

    @Test
    void conditionsOfRulesOnValuesThatExcludeEachOtherDoNotConflict() {
        String rules = "next: [won], rules: [%s, %s]"
                .formatted(
                        rule(
                                "small",
                                "on: activity, when: {all: [{field: amount, below: 100}]}, do: [move: {to: won}]"),
                        rule(
                                "large",
                                "on: activity, when: {all: [{field: amount, above: %s}]}, do: [move: {to: lost}]"));

        assertNot(talking(rules.formatted(100)), "rules-conflict");
        assertFound(talking(rules.formatted(50)), "rules-conflict", ERROR, "stages[0].rules[1]");
    }

    @Test
    void somebodyAnswersForEveryStageWithADuty() {
        ProcessDocument strange = process(stage("talk", "next: [won]").replace("lead-generation", "flying"), WON);

        assertFound(strange, "stage-unowned", ERROR, "stages[0].duty");
        assertNot(talking("next: [won]"), "stage-unowned");
    }

    @Test
    void theFirstStageGivesADealItsOwner() {
        assertFound(process(WON), "begins-unowned", WARNING, "stages[0]");
        assertNot(talking("next: [won]"), "begins-unowned");
    }

    @Test
    void dealsStandInAStageThatStays() {
        Surroundings busy = around(team(null), Map.of("talk", 3, "old", 2));

        assertThat(ProcessChecks.of(talking("next: [won, lost]"), busy))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("deals-stranded");
                    assertThat(finding.severity()).isEqualTo(WARNING);
                    assertThat(finding.place().stage()).isEqualTo("old");
                });
        assertThat(ProcessChecks.of(talking("next: [won, lost]"), around(team(null), Map.of("talk", 3))))
                .isEmpty();
    }

    @Test
    void errorsComeBeforeWarnings() {
        assertThat(found(process(stage("talk", "next: [moon]"))))
                .extracting(Finding::severity)
                .isSorted()
                .contains(ERROR, WARNING);
    }

    @Test
    void theStandardProcessHasNoErrors() {
        Surroundings conveyor = new Surroundings(
                Papers.ACTIONS,
                event -> true,
                USUAL.filled(),
                USUAL.processes(),
                USUAL.templates(),
                USUAL.teams(),
                true,
                Map.of());

        assertThat(ProcessChecks.of(ProcessDocument.shipped("/processes/techflow.yaml"), conveyor))
                .extracting(Finding::rule)
                .containsOnly("stage-unowned", "action-unknown");
    }

    @Test
    void everyFindingHasWordsInEveryLanguage() {
        assertThat(ProcessChecks.rules()).doesNotHaveDuplicates();
        for (Finding finding : found(process(stage("talk", "next: [moon], gate: [shoes]")))) {
            assertThat(TEXTS.has(finding.code())).as(finding.code()).isTrue();
        }
    }

    private static ProcessDocument talking(String rest) {
        return process(stage("talk", rest), WON, LOST);
    }

    private static Surroundings unheaded() {
        return new Surroundings(
                USUAL.actions(),
                USUAL.happens(),
                USUAL.filled(),
                USUAL.processes(),
                USUAL.templates(),
                USUAL.teams(),
                false,
                Map.of());
    }

    private static ProcessDocument approved(String by) {
        String yes = "approvals: [{key: discount, name: {uk: З, ru: С, en: D}, by: %s}]".formatted(by);
        return process(stage("talk", "next: [deal]"), stage("deal", "next: [won, lost], " + yes), WON, LOST);
    }

    private static ProcessDocument having(String limits) {
        return Papers.having(
                field("extra").replace("}}", "}, " + limits + "}"), stage("talk", "next: [won, lost]"), WON, LOST);
    }

    private static ProcessDocument comparing(String comparison) {
        String options =
                "type: choice, options: [{key: a, name: {uk: а, ru: а, en: a}}, {key: b, name: {uk: б, ru: б, en: b}}]";
        String rule = rule("act", "on: entry, when: {all: [%s]}, do: [assign: {}]".formatted(comparison));
        return Papers.having(
                field("extra").replace("}}", "}, " + options + "}"),
                stage("talk", "next: [won, lost], rules: [%s]".formatted(rule)),
                WON,
                LOST);
    }

    /** With a rule and an approval that look at a number of at most 5. */
    private static ProcessDocument counting(String acting, String agreeing) {
        String rule = rule("act", "on: entry, %s, do: [assign: {}]".formatted(acting));
        String yes = "approvals: [{key: yes, name: {uk: З, ru: С, en: D}, by: head-of-sales, %s}]".formatted(agreeing);
        return Papers.having(
                field("extra").replace("}}", "}, type: number, max: 5}"),
                stage("talk", "next: [won, lost], rules: [%s], %s".formatted(rule, yes)),
                WON,
                LOST);
    }

    private static ProcessDocument timed(String trigger) {
        return acting(trigger, "assign: {}");
    }

    private static ProcessDocument acting(String action) {
        return acting("on: entry", action);
    }

    private static ProcessDocument conditioned(String terms) {
        return acting("on: entry, when: {%s}".formatted(terms), "assign: {}");
    }

    private static ProcessDocument acting(String trigger, String action) {
        String rule = rule("act", "%s, do: [{%s}]".formatted(trigger, action));
        return talking("next: [won, lost], rules: [%s]".formatted(rule));
    }

    private static ProcessDocument waiting(String rules, String rulesThere) {
        return process(
                stage("talk", "next: [won, wait], rules: [%s]".formatted(rules)),
                stage("wait", "kind: parked, next: [talk], rules: [%s]".formatted(rulesThere)),
                WON);
    }

    private static ProcessDocument circle(String there, String back) {
        return waiting(
                rule("go", "on: entry, %s do: [move: {to: wait}]".formatted(there)),
                rule("back", "on: entry, %s do: [move: {to: talk}]".formatted(back)));
    }

    private static ProcessDocument gated(String before, String way, String there) {
        return process(stage("talk", before + way), stage("deal", there + "gate: [need], next: [won]"), WON);
    }

    private static String task(String key) {
        return rule(key, "on: entry, do: [task: {title: {uk: Т, ru: Т, en: T}}]");
    }

    private static String moving(String outcome, String to) {
        return rule("if-" + outcome, "on: activity, outcome: %s, do: [move: {to: %s}]".formatted(outcome, to));
    }

    private static String anyMoving(String to) {
        return rule("anyhow", "on: activity, do: [move: {to: %s}]".formatted(to));
    }

    private static List<Finding> found(ProcessDocument process) {
        return ProcessChecks.of(process, USUAL);
    }

    private static List<Finding> named(ProcessDocument process, String rule) {
        return found(process).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static void assertFound(ProcessDocument process, String rule, Severity severity, String place) {
        assertThat(named(process, rule)).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.place().path()).isEqualTo(place);
            assertThat(told(finding)).doesNotContain("{", "playbooks.");
        });
    }

    private static void assertNot(ProcessDocument process, String rule) {
        assertThat(named(process, rule)).isEmpty();
    }

    private static String told(Finding finding) {
        return TEXTS.why(finding.text(Locale.ENGLISH), Locale.ENGLISH, ZoneOffset.UTC);
    }
}
