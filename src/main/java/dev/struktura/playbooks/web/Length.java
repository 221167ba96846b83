package dev.struktura.playbooks.web;

import dev.struktura.process.Delay;
import dev.struktura.process.ProcessDocument;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;

/** A length of time as a form shows it: a number and a unit. */
public record Length(long amount, String unit) {

    private static final String WORKING = "working-";

    /** Units as they can be chosen for a task. */
    public static final List<String> UNITS = List.of("minutes", "hours", "days", "months");

    /** Units as they can be chosen for what a rule waits for; working time is counted in hours. */
    public static final List<String> WAITING =
            List.of("minutes", "hours", "days", "months", "working-minutes", "working-hours");

    static Length of(long amount, String unit) {
        return new Length(amount, WAITING.contains(unit) ? unit : "hours");
    }

    public static Length of(Delay delay) {
        Length length = of(delay.amount());
        return delay.time() == Delay.Time.WORKING ? new Length(length.amount, WORKING + length.unit) : length;
    }

    public static Length of(String iso) {
        return of(ProcessDocument.amount(iso));
    }

    private static Length of(TemporalAmount amount) {
        if (amount instanceof Period period) {
            boolean wholeMonths = period.normalized()
                    .equals(Period.ofMonths((int) period.toTotalMonths()).normalized());
            return wholeMonths
                    ? new Length(period.toTotalMonths(), "months")
                    : new Length(LocalDate.EPOCH.plus(period).toEpochDay(), "days");
        }
        Duration duration = Duration.from(amount);
        return duration.toMinutesPart() == 0
                ? new Length(duration.toHours(), "hours")
                : new Length(duration.toMinutes(), "minutes");
    }

    boolean isWorking() {
        return unit.startsWith(WORKING);
    }

    /** As a document writes it. */
    String iso() {
        return switch (unit.replace(WORKING, "")) {
            case "minutes" -> "PT%dM".formatted(amount);
            case "days" -> "P%dD".formatted(amount);
            case "months" -> "P%dM".formatted(amount);
            default -> "PT%dH".formatted(amount);
        };
    }
}
