package dev.struktura.playbooks.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.LocalText;
import dev.struktura.base.web.Texts;
import dev.struktura.process.Action;
import dev.struktura.process.Approval;
import dev.struktura.process.Condition;
import dev.struktura.process.Delay;
import dev.struktura.process.Late;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Relation;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import dev.struktura.process.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static final ProcessVersion TECHFLOW =
            ProcessDocument.shipped("/processes/techflow.yaml").toVersion(1);
    private static final Locale EN = Locale.ENGLISH;
    private static final Locale UK = Locale.of("uk");
    private static final Locale RU = Locale.of("ru");
    private static final Sentences SENTENCES = new Sentences(
            new Texts(),
            key -> Optional.of(TECHFLOW).filter(known -> known.key().equals(key)));

    @Test
    void aRuleIsOneSentence() {
        assertThat(said("inbound", "idle-24h", EN))
                .isEqualTo("If nobody has acted for 24 hours, remind the seller with high priority:"
                        + " “The lead has waited 24 hours — contact it now”.");
        assertThat(said("qualification", "no-answers-24h", UK))
                .isEqualTo(
                        "Коли угода простояла в цій стадії 24 години, якщо не заповнено хоча б одне з полів: Потреба,"
                                + " Бюджет, Хто вирішує, поставити продавцеві завдання «Передзвонити: три питання без"
                                + " відповіді», строк — через 3 місяці.");
        assertThat(said("proposal", "proposal-opened-silent", RU))
                .startsWith("Если 1 час после того, как клиент открыл предложение, никто ничего не делал,");
    }

    @Test
    void whatItDoesIsSaidOneAfterTheOtherWithTheNamesPeopleKnow() {
        assertThat(said("proposal", "call-about-proposal", EN))
                .isEqualTo("When the proposal was attached, count the open tasks of “Prepare the proposal”,"
                        + " “The client has the proposal” as done and give the seller the task"
                        + " “Call: what does the client think of the proposal?”, due in 48 hours.");
        assertThat(said("agreement", "paid", UK))
                .isEqualTo("Коли рахунок оплачено повністю, перевести угоду в «Оплачено, виконання».");
        assertThat(said("inbound", "negative-answer", EN))
                .isEqualTo("When an activity was logged and the outcome is “refused”, move the deal to"
                        + " “Cold call (90 days)”.");
    }

    @Test
    void anotherProcessIsCalledByItsNameAndOneThatIsNotPublishedByItsKey() {
        assertThat(goingOnIn("techflow", UK)).contains("«Продаж TechFlow»");
        assertThat(goingOnIn("techflow", EN)).contains("“TechFlow sale”");
        assertThat(goingOnIn("moon", EN)).contains("“moon”");
    }

    private static String goingOnIn(String process, Locale locale) {
        Rule rule =
                rule(Duration.ofHours(1), new Late.FireNow(), new Action(Action.TRANSFER, Map.of("process", process)));
        return SENTENCES.of(rule, TECHFLOW.first(), TECHFLOW, locale);
    }

    @Test
    void workingTimeAndLatenessAreSaid() {
        Rule rule = rule(Duration.ofHours(24), new Late.SkipIfOlder(Duration.ofHours(1)));

        assertThat(SENTENCES.of(rule, TECHFLOW.first(), TECHFLOW, EN))
                .isEqualTo("If nobody has acted for 24 working hours, choose anew who takes the deal."
                        + " More than 1 hour late, it is left out.");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 робочу годину, 1 рабочий час, 1 working hour",
        "2, 2 робочі години, 2 рабочих часа, 2 working hours",
        "5, 5 робочих годин, 5 рабочих часов, 5 working hours",
        "11, 11 робочих годин, 11 рабочих часов, 11 working hours",
        "21, 21 робочу годину, 21 рабочий час, 21 working hours",
        "24, 24 робочі години, 24 рабочих часа, 24 working hours",
        "112, 112 робочих годин, 112 рабочих часов, 112 working hours",
    })
    void numbersTakeTheFormThatTheirLanguageWants(int hours, String uk, String ru, String en) {
        Trigger trigger = rule(Duration.ofHours(hours), new Late.FireNow()).trigger();

        assertThat(SENTENCES.trigger(trigger, UK)).isEqualTo("Якщо " + uk + " ніхто нічого не робив");
        assertThat(SENTENCES.trigger(trigger, RU)).isEqualTo("Если " + ru + " никто ничего не делал");
        assertThat(SENTENCES.trigger(trigger, EN)).isEqualTo("If nobody has acted for " + en);
    }

    @Test
    void everyRuleOfEveryStageIsSaidInEveryLanguageWithoutGaps() {
        for (Stage stage : TECHFLOW.stages()) {
            for (Rule rule : stage.rules()) {
                assertThat(List.of(UK, RU, EN))
                        .extracting(locale -> SENTENCES.of(rule, stage, TECHFLOW, locale))
                        .doesNotHaveDuplicates()
                        .allSatisfy(sentence -> assertThat(sentence).doesNotContain("sentence.", "{", "event.", "…"));
            }
        }
    }

    @Test
    void anApprovalIsOneSentence() {
        Approval large = new Approval(
                "large",
                new LocalText("Велика сума", "Большая сумма", "Large amount"),
                List.of(new Condition.Compared("amount", Relation.ABOVE, List.of(5000))),
                Approval.By.TEAM_LEAD);

        assertThat(SENTENCES.of(large, TECHFLOW, EN))
                .isEqualTo("Before a deal enters this stage, the team lead agrees to “Large amount”, if “Amount” is"
                        + " above 5000.");
        assertThat(SENTENCES.of(large, TECHFLOW, UK))
                .isEqualTo("Перш ніж угода ввійде в стадію, керівник команди погоджує «Велика сума», якщо «Сума» більше"
                        + " за 5000.");
    }

    private static String said(String stage, String rule, Locale locale) {
        Stage where = TECHFLOW.stage(stage);
        Rule which = where.rules().stream()
                .filter(one -> one.key().equals(rule))
                .findFirst()
                .orElseThrow();
        return SENTENCES.of(which, where, TECHFLOW, locale);
    }

    private static Rule rule(Duration idle, Late late) {
        return rule(idle, late, new Action(Action.ASSIGN, Map.of()));
    }

    private static Rule rule(Duration idle, Late late, Action action) {
        return new Rule(
                "idle",
                new LocalText("Тиша", "Тишина", "Silence"),
                new Trigger.AfterAction(new Delay(idle, Delay.Time.WORKING)),
                List.of(),
                List.of(action),
                late);
    }
}
