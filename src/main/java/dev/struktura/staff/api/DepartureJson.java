package dev.struktura.staff.api;

import dev.struktura.staff.DepartureReport;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Legacy.Passed;
import dev.struktura.staff.Staff;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The report about a leaver as programs see it.
 *
 * @param moved how many of what are somebody else's now
 * @param revoked how many of what open no door any more
 */
record DepartureJson(
        Named employee,
        Instant leftAt,
        String reassign,
        @Nullable Named to,
        Named by,
        Map<String, Integer> moved,
        Map<String, Integer> revoked,
        Sight seen) {

    record Named(EmployeeId id, String name) {

        static Named of(EmployeeId id, Staff staff) {
            return new Named(id, staff.find(id).map(Employee::name).orElse(""));
        }
    }

    /** What the person dealt with in the days before. */
    record Sight(Instant since, Instant until, List<Line> items) {}

    /** @param colleagues the median of those with the same role */
    record Line(String what, int count, double colleagues) {}

    static DepartureJson of(DepartureReport report, Staff staff) {
        EmployeeId heir = report.heir();
        return new DepartureJson(
                Named.of(report.person(), staff),
                report.leftAt(),
                heir == null ? "least-loaded" : "to",
                heir == null ? null : Named.of(heir, staff),
                Named.of(report.by(), staff),
                counts(report.moved(), Passed.Moved::what, Passed.Moved::count),
                counts(report.revoked(), Passed.Revoked::what, Passed.Revoked::count),
                new Sight(
                        report.leftAt().minus(DepartureReport.LOOK_BACK),
                        report.leftAt(),
                        report.seen().stream()
                                .map(one -> new Line(one.what(), one.count(), one.colleagues()))
                                .toList()));
    }

    private static <T> Map<String, Integer> counts(List<T> lines, Function<T, String> what, ToIntFunction<T> count) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.forEach(line -> counts.merge(what.apply(line), count.applyAsInt(line), Integer::sum));
        return counts;
    }
}
