package dev.struktura.playbooks.sentence;

import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.sketch.Events;
import dev.struktura.process.Approval;
import dev.struktura.process.Condition;
import dev.struktura.process.Delay;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.Late;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Relation;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import dev.struktura.process.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says what a rule does in one sentence, and what becomes of it when it is late in another. */
@Component
public class Sentences {

    private final Texts texts;
    private final Lengths lengths;
    private final Deeds deeds;

    @Autowired
    Sentences(Texts texts, ProcessVersions processes) {
        this(texts, processes::latest);
    }

    /** @param processes finds another process by its key */
    Sentences(Texts texts, Function<String, Optional<ProcessVersion>> processes) {
        this.texts = texts;
        this.lengths = new Lengths(texts);
        this.deeds = new Deeds(texts, lengths, processes);
    }

    /** {@code If nobody has acted for 24 hours, remind the seller with high priority: “...”.} */
    public String of(Rule rule, Stage stage, ProcessVersion version, Locale locale) {
        String conditions = conditions(rule.conditions(), version, locale);
        List<String> done = rule.actions().stream()
                .map(action -> deeds.of(action, stage, version, locale))
                .toList();
        return texts.t(locale, "sentence.rule", trigger(rule.trigger(), locale), conditions, joined(done, locale))
                + late(rule.late(), locale);
    }

    /** {@code Before a deal enters this stage, the head of sales agrees to “Discount”, if “Discount” is above 10.} */
    public String of(Approval approval, ProcessVersion version, Locale locale) {
        return texts.t(
                locale,
                "sentence.approval."
                        + approval.by().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                approval.name().in(locale),
                conditions(approval.conditions(), version, locale));
    }

    private String conditions(List<Condition> conditions, ProcessVersion version, Locale locale) {
        return conditions.stream()
                .map(condition -> condition(condition, version, locale))
                .collect(Collectors.joining());
    }

    /** The clause that says when. */
    public String trigger(Trigger trigger, Locale locale) {
        return switch (trigger) {
            case Trigger.OnEntry _ -> texts.t(locale, "sentence.entry");
            case Trigger.OnEvent(String event, String outcome) ->
                outcome == null
                        ? texts.t(locale, "sentence.event", event(event, locale))
                        : texts.t(locale, "sentence.event.outcome", event(event, locale), outcome(outcome, locale));
            case Trigger.AfterEntry(Delay delay) ->
                texts.t(locale, "sentence.after-entry", lengths.words(delay, locale));
            case Trigger.AfterAction(Delay delay) ->
                texts.t(locale, "sentence.after-action", lengths.words(delay, locale));
            case Trigger.AfterEvent(String event, Delay delay, boolean silence) ->
                texts.t(
                        locale,
                        silence ? "sentence.silence" : "sentence.after-event",
                        lengths.words(delay, locale),
                        event(event, locale));
        };
    }

    private String condition(Condition condition, ProcessVersion version, Locale locale) {
        return switch (condition) {
            case Condition.AnyMissing(List<String> fields) -> condition("missing", fields, version, locale);
            case Condition.AllKnown(List<String> fields) -> condition("known", fields, version, locale);
            case Condition.Compared(String field, Relation relation, List<Object> values) ->
                texts.t(
                        locale,
                        "sentence.compared." + relation.word(),
                        name(field, version, locale),
                        values.stream()
                                .map(value -> value(field, value, version, locale))
                                .collect(Collectors.joining(", ")));
        };
    }

    private static String value(String field, Object value, ProcessVersion version, Locale locale) {
        return version.field(field)
                .map(Field::type)
                .filter(FieldType.Choice.class::isInstance)
                .map(FieldType.Choice.class::cast)
                .flatMap(choice -> choice.option(value.toString()))
                .map(option -> option.name().in(locale))
                .orElse(value.toString());
    }

    private String condition(String what, List<String> fields, ProcessVersion version, Locale locale) {
        List<String> names =
                fields.stream().map(field -> name(field, version, locale)).toList();
        String key = (names.size() == 1 ? "sentence.one." : "sentence.all.") + what;
        return texts.t(locale, key, String.join(", ", names));
    }

    private static String name(String key, ProcessVersion version, Locale locale) {
        return version.field(key).map(Field::name).map(name -> name.in(locale)).orElse(key);
    }

    private String event(String event, Locale locale) {
        return Events.ALL.contains(event) ? texts.t(locale, "event." + event) : event;
    }

    private String outcome(String outcome, Locale locale) {
        return Events.OUTCOMES.contains(outcome) ? texts.t(locale, "sentence.outcome." + outcome) : outcome;
    }

    private String late(Late late, Locale locale) {
        return switch (late) {
            case Late.FireNow _ -> "";
            case Late.SkipIfOlder(var age) -> texts.t(locale, "sentence.late.skip", lengths.words(age, locale));
            case Late.Collapse _ -> texts.t(locale, "sentence.late.collapse");
            case Late.NextWorkingMoment _ -> texts.t(locale, "sentence.late.next-working-moment");
        };
    }

    private String joined(List<String> words, Locale locale) {
        return words.size() < 2
                ? String.join("", words)
                : texts.t(
                        locale, "sentence.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
