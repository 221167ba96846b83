package dev.struktura.playbooks.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.LocalText;
import dev.struktura.base.problem.Problem;
import dev.struktura.process.Action;
import dev.struktura.process.Approval;
import dev.struktura.process.Condition;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Rule;
import dev.struktura.process.Script;
import dev.struktura.process.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SketchTest {

    private static final ProcessDocument TECHFLOW = ProcessDocument.shipped("/processes/techflow.yaml");
    private static final LocalText WORDS = new LocalText("Слова", "Слова по-русски", "Words");

    @Test
    void aWholeProcessIsDrawnFromNothing() {
        ProcessVersion wanted = TECHFLOW.toVersion(1);
        Stage first = wanted.first();
        Sketch sketch = Sketch.begun(wanted.key(), wanted.name(), first.key(), first.name());
        for (Field field : wanted.fields()) {
            sketch = sketch.fields().added(field.key(), field.name(), field.hint());
            sketch = sketch.fields().typed(field.key(), field.type().word(), nothing(), WORDS);
        }
        for (Stage stage : wanted.stages().subList(1, wanted.stages().size())) {
            sketch = sketch.stages().added(stage.key(), stage.name(), stage.kind());
        }
        for (Stage stage : wanted.stages()) {
            sketch = drawn(sketch, stage);
        }

        assertThat(sketch.document().toVersion(1)).isEqualTo(wanted);
    }

    private static Sketch drawn(Sketch sketch, Stage stage) {
        Sketch drawn = sketch.stages()
                .described(stage.key(), new Stages.Words(stage.name(), stage.hint(), stage.kind(), stage.duty()))
                .stages()
                .gated(stage.key(), stage.gate())
                .stages()
                .asking(stage.key(), stage.ask());
        for (String to : stage.next()) {
            drawn = drawn.stages().withWay(stage.key(), to);
        }
        for (JsonNode rule : written(stage.key())) {
            drawn = drawn.rules(stage.key()).added((ObjectNode) rule);
        }
        return drawn;
    }

    private static JsonNode written(String stage) {
        return Tree.find(Stages.all((ObjectNode) TECHFLOW.tree()), stage).path("rules");
    }

    @Test
    void aChoiceAlwaysHasSomethingToChoose() {
        Sketch choice = sketch().fields().typed("need", "choice", nothing(), WORDS);
        Sketch two = choice.fields().choosing("need", new LocalText("Авто", "Авто", "Car"));

        assertThat(options(choice)).containsExactly("words");
        assertThat(options(two)).containsExactly("words", "car");
        assertThat(options(two.fields().notChoosing("need", "words"))).containsExactly("car");
        assertThatThrownBy(() -> choice.fields().notChoosing("need", "words")).isInstanceOf(Problem.class);
        assertThat(version(two.fields().typed("need", "text", nothing(), WORDS))
                        .field("need")
                        .orElseThrow()
                        .type())
                .isEqualTo(new FieldType.Text(null));
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static List<String> options(Sketch sketch) {
        return version(sketch).field("need").orElseThrow().type() instanceof FieldType.Choice(var options)
                ? options.stream().map(FieldType.Option::key).toList()
                : List.of();
    }

    @Test
    void aRenamedFieldIsFoundByComparisonsAndOneThatIsGoneIsComparedNoMore() {
        ArrayNode above = JsonNodeFactory.instance.arrayNode();
        above.addObject().put("field", "amount").put("above", 5000);
        Sketch wanting = sketch().approvals("agreement").added("large", WORDS);
        assertThat(wanting.approvals("proposal").taken()).contains("large", "budget");
        Sketch compared = wanting.approvals("agreement").described("large", WORDS, Approval.By.TEAM_LEAD, above);

        assertThat(compared(compared)).containsExactly("amount");
        assertThat(compared(compared.fields().renamed("amount", "sum"))).containsExactly("sum");
        assertThat(compared(compared.fields().without("amount"))).isEmpty();
        assertThat(version(compared.approvals("agreement").without("large"))
                        .stage("agreement")
                        .approvals())
                .isEmpty();
    }

    private static List<String> compared(Sketch sketch) {
        return Condition.fieldsOf(
                version(sketch).stage("agreement").approvals().getFirst().conditions());
    }

    @Test
    void whatTheSellerSaysIsWrittenAndTakenAway() {
        ArrayNode objections = JsonNodeFactory.instance.arrayNode();
        ObjectNode objection = objections.addObject();
        objection.set("objection", Written.text(WORDS));
        objection.set("answer", Written.text(WORDS));
        Sketch scripted = sketch().stages().scripted("inbound", WORDS, objections);

        assertThat(version(scripted).stage("inbound").script())
                .isEqualTo(new Script(WORDS, List.of(new Script.Objection(WORDS, WORDS))));
        assertThat(scripted.stages()
                        .scripted("inbound", null, JsonNodeFactory.instance.arrayNode())
                        .document())
                .isEqualTo(TECHFLOW);
    }

    @Test
    void aRenamedStageIsFoundByAllThatNameIt() {
        ProcessVersion after = version(sketch().stages().renamed("cold-call", "later"));

        assertThat(after.stage("inbound").next()).containsExactly("qualification", "later", "lost");
        assertThat(after.rule("negative-answer").orElseThrow().actions())
                .containsExactly(new Action(Action.MOVE, Map.of("to", "later")));
    }

    @Test
    void aStageTakenAwayTakesItsWaysAlongAndTheRulesThatOnlyLedThere() {
        ProcessVersion after = version(sketch().stages().without("cold-call"));

        assertThat(after.stages()).noneMatch(stage -> stage.next().contains("cold-call"));
        assertThat(after.stage("inbound").rules()).extracting(Rule::key).containsExactly("first-contact", "idle-24h");
    }

    @Test
    void theLastStageStays() {
        Sketch alone = Sketch.begun("alone", WORDS, "first", WORDS);

        assertThatThrownBy(() -> alone.stages().without("first")).isInstanceOf(Problem.class);
    }

    @Test
    void aStageGoesBeforeAnotherOrChangesPlacesInItsRow() {
        assertThat(sketch().stages()
                        .placed("agreement", "qualification")
                        .stages()
                        .keys())
                .containsExactly("inbound", "agreement", "qualification", "proposal", "delivery", "cold-call", "lost");
        assertThat(sketch().stages().shifted("delivery", 1).stages().keys())
                .isEqualTo(sketch().stages().keys());
        assertThat(sketch().stages().shifted("lost", -1).stages().keys()).endsWith("lost", "cold-call");
    }

    @Test
    void aNewStageGoesWhereStagesOfItsKindAre() {
        assertThat(sketch().stages()
                        .added("trial", WORDS, Stage.Kind.OPEN)
                        .stages()
                        .keys())
                .containsSubsequence("delivery", "trial", "cold-call");
        assertThat(sketch().stages()
                        .added("sleep", WORDS, Stage.Kind.PARKED)
                        .stages()
                        .keys())
                .endsWith("sleep");
    }

    @Test
    void aWayIsDrawnOnceAndTakenAway() {
        Sketch sketch = sketch();

        assertThat(sketch.stages().withWay("inbound", "lost")).isEqualTo(sketch);
        assertThat(version(sketch.stages().withWay("delivery", "lost"))
                        .stage("delivery")
                        .next())
                .containsExactly("lost");
        assertThat(version(sketch.stages().withoutWay("inbound", "lost"))
                        .stage("inbound")
                        .next())
                .containsExactly("qualification", "cold-call");
        assertThatThrownBy(() -> sketch.stages().withWay("inbound", "nowhere")).isInstanceOf(Problem.class);
    }

    @Test
    void aFieldRenamedOrTakenAwayIsSoInGatesQuestionsAndConditions() {
        ProcessVersion renamed = version(sketch().fields().renamed("need", "problem"));
        ProcessVersion without = version(sketch().fields().without("amount"));

        assertThat(renamed.stage("proposal").gate()).containsExactly("problem", "budget", "decisionMaker");
        assertThat(renamed.stage("qualification").ask()).startsWith("problem");
        assertThat(renamed.rule("no-answers-24h").orElseThrow().conditions())
                .containsExactly(new Condition.AnyMissing(List.of("problem", "budget", "decisionMaker")));
        assertThat(without.stage("agreement").ask()).doesNotContain("amount");
        assertThat(without.rule("amount-wanted").orElseThrow().conditions()).isEmpty();
    }

    @Test
    void aFieldGoesUpAndDownTheList() {
        assertThat(sketch().fields().shifted("budget", -1).fields().keys()).startsWith("budget", "need");
        assertThat(sketch().fields().shifted("amount", 1).fields().keys()).endsWith("amount");
    }

    @Test
    void aKeyIsNotGivenTwice() {
        assertThatThrownBy(() -> sketch().fields().renamed("need", "budget")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> sketch().stages().renamed("lost", "no good")).isInstanceOf(Problem.class);
        assertThat(sketch().stages().renamed("lost", "lost")).isEqualTo(sketch());
    }

    @Test
    void whatARuleIsCalledAndLooksAtChangesAndWhatItDoesStays() {
        ObjectNode words = JsonNodeFactory.instance.objectNode().put("on", "task-completed");
        words.set("name", Written.text(WORDS));
        Rule before = TECHFLOW.toVersion(1).rule("first-contact").orElseThrow();
        Rule after = version(sketch().rules("inbound").described("first-contact", words))
                .rule("first-contact")
                .orElseThrow();

        assertThat(after.name()).isEqualTo(WORDS);
        assertThat(after.trigger()).isNotEqualTo(before.trigger());
        assertThat(after.actions()).isEqualTo(before.actions());
    }

    @Test
    void aRenamedRuleIsStillTheOneWhoseTasksAreDone() {
        Rule after = version(sketch().rules("proposal").renamed("proposal-task", "prepare"))
                .rule("call-about-proposal")
                .orElseThrow();

        assertThat(after.actions().getFirst().with()).containsEntry("rules", List.of("prepare", "call-about-proposal"));
    }

    @Test
    void whatARuleDoesIsAddedOrderedAndTakenAway() {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        Rules rules = sketch().rules("agreement");
        Sketch twice = rules.acting("invoice", "assign", nothing);
        Sketch turned = twice.rules("agreement").actionShifted("invoice", 1, -1);

        assertThat(kinds(turned, "invoice")).containsExactly("assign", "issue-invoice");
        assertThat(kinds(turned.rules("agreement").notActing("invoice", 0), "invoice"))
                .containsExactly("issue-invoice");
        assertThatThrownBy(() -> rules.notActing("invoice", 0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> rules.acting("invoice", 7, ActionKind.ISSUE_INVOICE, nothing))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theLastRuleOfAStageLeavesNothingBehind() {
        assertThat(sketch().rules("cold-call")
                        .without("cold-call-90d")
                        .document()
                        .toJson())
                .doesNotContain("\"rules\":[]");
    }

    @Test
    void keysSoundLikeNames() {
        assertThat(Keys.from("Вхідний лід", "stage", List.of())).isEqualTo("vkhidnyi-lid");
        assertThat(Keys.from("Cold call (90 days)", "stage", List.of("cold-call-90-days")))
                .isEqualTo("cold-call-90-days-2");
        assertThat(Keys.from("2027", "stage", List.of())).isEqualTo("stage");
    }

    private static Sketch sketch() {
        return new Sketch(TECHFLOW);
    }

    private static ProcessVersion version(Sketch sketch) {
        return sketch.document().toVersion(1);
    }

    private static List<String> kinds(Sketch sketch, String rule) {
        return version(sketch).rule(rule).orElseThrow().actions().stream()
                .map(Action::kind)
                .toList();
    }
}
