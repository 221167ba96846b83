package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Drafts.acting;
import static dev.struktura.playbooks.check.Drafts.approved;
import static dev.struktura.playbooks.check.Drafts.comparing;
import static dev.struktura.playbooks.check.Drafts.counting;
import static dev.struktura.playbooks.check.Drafts.having;
import static dev.struktura.playbooks.check.Drafts.talking;
import static dev.struktura.playbooks.check.Drafts.unheaded;
import static dev.struktura.playbooks.check.Finding.Severity.ERROR;
import static dev.struktura.playbooks.check.Finding.Severity.WARNING;
import static dev.struktura.playbooks.check.Findings.assertFound;
import static dev.struktura.playbooks.check.Findings.assertNot;
import static dev.struktura.playbooks.check.Findings.found;
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
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions, fields, conditions and owners: each rule finds what it is named after, at its place, and nothing where there is nothing. */
class ProcessChecksTest {

    private static final Texts TEXTS = new Texts();

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
}
