package dev.struktura.playbooks.sentence;

import dev.struktura.base.LocalText;
import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.sketch.ActionKind;
import dev.struktura.process.Action;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a rule does: {@code remind the seller with high priority: “...”}. */
final class Deeds {

    private static final TemporalAmount DAY = Duration.ofHours(24);
    private static final TemporalAmount HALF_HOUR = Duration.ofMinutes(30);

    private final Texts texts;
    private final Lengths lengths;
    private final Function<String, Optional<ProcessVersion>> processes;

    Deeds(Texts texts, Lengths lengths, Function<String, Optional<ProcessVersion>> processes) {
        this.texts = texts;
        this.lengths = lengths;
        this.processes = processes;
    }

    String of(Action action, Stage stage, ProcessVersion version, Locale locale) {
        ActionKind kind = ActionKind.of(action.kind()).orElse(null);
        return kind == null
                ? texts.t(locale, "sentence.do.other", action.kind())
                : texts.t(locale, "sentence.do." + kind.key(), facts(kind, action.with(), stage, version, locale));
    }

    private Object[] facts(
            ActionKind kind, Map<String, Object> with, Stage stage, ProcessVersion version, Locale locale) {
        return switch (kind) {
            case TASK ->
                new Object[] {
                    words(with.get("title"), locale), length(with.get("due"), DAY, locale), priority(with, locale)
                };
            case REMIND, ALERT, TELL_LEAD -> new Object[] {words(with.get("text"), locale)};
            case ALERT_ACK ->
                new Object[] {words(with.get("text"), locale), length(with.get("within"), HALF_HOUR, locale)};
            case MESSAGE -> new Object[] {String.valueOf(with.get("template"))};
            case FULFIL -> new Object[] {rules(with.get("rules"), stage, locale)};
            case MOVE -> new Object[] {stage(String.valueOf(with.get("to")), version, locale)};
            case TRANSFER -> new Object[] {process(String.valueOf(with.get("process")), locale)};
            case ASSIGN, ISSUE_INVOICE, REMIND_OF_INVOICE, START_PROJECT -> new Object[] {};
        };
    }

    private static String words(@Nullable Object text, Locale locale) {
        if (!(text instanceof Map<?, ?> words)) {
            return text == null ? "…" : text.toString();
        }
        return new LocalText(word(words, "uk"), word(words, "ru"), word(words, "en")).in(locale);
    }

    private static String word(Map<?, ?> words, String language) {
        return words.get(language) instanceof String word ? word : "…";
    }

    private String length(@Nullable Object iso, TemporalAmount otherwise, Locale locale) {
        return lengths.words(iso instanceof String text ? ProcessDocument.amount(text) : otherwise, locale);
    }

    private String priority(Map<String, Object> with, Locale locale) {
        return "high".equals(with.get("priority")) ? texts.t(locale, "sentence.high") : "";
    }

    private String rules(@Nullable Object keys, Stage stage, Locale locale) {
        return keys instanceof List<?> list
                ? list.stream()
                        .map(key -> texts.t(locale, "sentence.quoted", rule(key.toString(), stage, locale)))
                        .collect(Collectors.joining(", "))
                : "…";
    }

    private static String rule(String key, Stage stage, Locale locale) {
        return stage.rules().stream()
                .filter(rule -> rule.key().equals(key))
                .map(Rule::name)
                .map(name -> name.in(locale))
                .findFirst()
                .orElse(key);
    }

    private String process(String key, Locale locale) {
        return processes
                .apply(key)
                .map(ProcessVersion::name)
                .map(name -> name.in(locale))
                .orElse(key);
    }

    private static String stage(String key, ProcessVersion version, Locale locale) {
        return version.find(key).map(Stage::name).map(name -> name.in(locale)).orElse(key);
    }
}
