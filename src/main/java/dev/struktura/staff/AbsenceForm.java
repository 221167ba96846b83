package dev.struktura.staff;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence as somebody wrote it down.
 *
 * @param from first day away as {@code 2026-03-02}, or a moment
 * @param to last day away, or the moment they are back
 * @param kind {@code vacation}, {@code sick} or {@code other}, which it is when left out
 * @param standIn {@code least-loaded}, which it is when left out, {@code lead}, or the identity of a person
 */
public record AbsenceForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind,
        @Nullable String note,
        @Nullable String standIn) {

    private static final Duration LONGEST = Duration.ofDays(3 * 366);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_NOTE = 500;

    /** What the form says, or everything that is wrong with it. */
    public sealed interface Read {

        record Away(Instant from, Instant to, Absence.Kind kind, String note, StandIn standIn) implements Read {

            Absence as(UUID id, EmployeeId person) {
                return new Absence(id, person, from, to, kind, note, standIn);
            }
        }

        record Wrong(List<Violation> violations) implements Read {}
    }

    /** This form over an absence there is: what is left out stays as it is. */
    public AbsenceForm over(Absence before) {
        return new AbsenceForm(
                from == null ? before.from().toString() : from,
                to == null ? before.to().toString() : to,
                kind == null ? before.kind().name().toLowerCase(Locale.ROOT) : kind,
                note == null ? before.note() : note,
                standIn == null ? before.standIn().word() : standIn);
    }

    /** Days are those of the zone the person works in. */
    public Read in(ZoneId zone) {
        List<Violation> wrong = new ArrayList<>();
        Instant start = moment("from", from, 0, zone, wrong);
        Instant end = moment("to", to, 1, zone, wrong);
        Absence.Kind why = kind(wrong);
        StandIn meanwhile = standIn(wrong);
        if (note != null && note.length() > LONGEST_NOTE) {
            wrong.add(new Violation("note", Reason.of("problem.invalid.length", LONGEST_NOTE)));
        }
        if (wrong.isEmpty()
                && (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST) > 0)) {
            wrong.add(new Violation("to", Reason.of("staff.invalid.to")));
        }
        return wrong.isEmpty()
                ? new Read.Away(start, end, why, note == null ? "" : note.strip(), meanwhile)
                : new Read.Wrong(List.copyOf(wrong));
    }

    private static Instant moment(
            String path, @Nullable String text, int daysAfter, ZoneId zone, List<Violation> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(new Violation(path, Reason.of("problem.invalid.required")));
            return Instant.EPOCH;
        }
        try {
            return moment(text.strip(), daysAfter, zone);
        } catch (DateTimeException notATime) {
            wrong.add(new Violation(path, Reason.of("staff.invalid.moment")));
            return Instant.EPOCH;
        }
    }

    private static Instant moment(String text, int daysAfter, ZoneId zone) {
        Instant moment = text.indexOf('T') < 0
                ? LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(text).toInstant();
        int year = moment.atZone(zone).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no year of ours");
        }
        return moment;
    }

    private StandIn standIn(List<Violation> wrong) {
        if (standIn == null || standIn.isBlank()) {
            return new StandIn.LeastLoaded();
        }
        try {
            return StandIn.of(standIn.strip());
        } catch (IllegalArgumentException notAPerson) {
            wrong.add(new Violation("standIn", Reason.of("staff.invalid.stand-in")));
            return new StandIn.LeastLoaded();
        }
    }

    private Absence.Kind kind(List<Violation> wrong) {
        if (kind == null || kind.isBlank()) {
            return Absence.Kind.OTHER;
        }
        for (Absence.Kind one : Absence.Kind.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return one;
            }
        }
        wrong.add(new Violation("kind", Reason.of("problem.invalid.one-of", "vacation, sick, other")));
        return Absence.Kind.OTHER;
    }
}
