package dev.struktura.playbooks.web;

import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.sentence.Sentences;
import dev.struktura.process.Approval;
import dev.struktura.process.Delay;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import dev.struktura.process.Trigger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what stands in a process in the reader's language. */
public record Speech(Sentences sentences, ProcessVersion version, Function<Stage, List<String>> owners, Locale locale) {

    public String rule(Rule rule, Stage stage) {
        return sentences.of(rule, stage, version, locale);
    }

    public String approval(Approval approval) {
        return sentences.of(approval, version, locale);
    }

    public String stage(String key) {
        return version.find(key).map(Stage::name).map(name -> name.in(locale)).orElse(key);
    }

    /** Who answers for a stage: the duty, then the teams; empty where the owner stays. */
    public List<String> owners(Stage stage) {
        return owners.apply(stage);
    }

    /** What the rule waits for, in a word or two; empty when it does not wait. */
    public String waits(Rule rule, Frame f) {
        Delay delay = delay(rule.trigger());
        return delay == null ? "" : waits(delay.amount(), f);
    }

    private static String waits(TemporalAmount amount, Frame f) {
        if (amount instanceof Period period) {
            return f.t("base.span.days", LocalDate.EPOCH.plus(period).toEpochDay());
        }
        Duration duration = Duration.from(amount);
        return duration.toMinutesPart() == 0
                ? f.t("base.span.hours", duration.toHours())
                : f.t("base.span.minutes", duration.toMinutes());
    }

    public String moment(Rule rule) {
        return sentences.trigger(rule.trigger(), locale);
    }

    private static @Nullable Delay delay(Trigger trigger) {
        return switch (trigger) {
            case Trigger.OnEntry _, Trigger.OnEvent _ -> null;
            case Trigger.AfterEntry(Delay delay) -> delay;
            case Trigger.AfterAction(Delay delay) -> delay;
            case Trigger.AfterEvent after -> after.delay();
        };
    }
}
