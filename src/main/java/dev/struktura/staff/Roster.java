package dev.struktura.staff;

import dev.struktura.base.time.WorkCalendar;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody at once, as remembered between changes. */
record Roster(
        List<Employee> people,
        Map<EmployeeId, Employee> byId,
        Map<String, Employee> byEmail,
        Map<EmployeeId, WorkCalendar> calendars,
        Map<EmployeeId, List<Absence>> absences) {

    /** Absences that ended longer ago are of no interest to anybody who asks whether someone is away. */
    static final Duration LOOK_BACK = Duration.ofDays(400);

    static Roster of(List<Employee> people, List<Absence> absences) {
        return new Roster(
                people.stream().sorted(byName()).toList(),
                people.stream().collect(Collectors.toUnmodifiableMap(Employee::id, Function.identity())),
                people.stream().collect(Collectors.toUnmodifiableMap(one -> normal(one.email()), Function.identity())),
                people.stream().collect(Collectors.toUnmodifiableMap(Employee::id, Employee::calendar)),
                absences.stream().collect(Collectors.groupingBy(Absence::employee)));
    }

    /** As the alphabet goes, which is not as the letters are numbered: І, Є, Ї and Ґ stand inside it. */
    private static Comparator<Employee> byName() {
        return Comparator.comparing(Employee::name, Collator.getInstance(Locale.of("uk")));
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws NullPointerException when there is no such person: identities come from this very list */
    WorkCalendar calendarOf(EmployeeId id) {
        return Objects.requireNonNull(calendars.get(id), () -> "no employee " + id);
    }

    Map<EmployeeId, TimeOff> away(Instant moment) {
        return absences.values().stream()
                .flatMap(List::stream)
                .filter(absence -> absence.covers(moment) && isActive(absence.employee()))
                .collect(Collectors.toMap(
                        Absence::employee,
                        absence -> new TimeOff(absence.employee(), absence.standIn(), back(absence.employee(), moment)),
                        (first, another) -> first));
    }

    private boolean isActive(EmployeeId id) {
        Employee person = byId.get(id);
        return person != null && person.active();
    }

    /** Absences that overlap or follow each other are one. */
    private Instant back(EmployeeId id, Instant moment) {
        Instant back = moment;
        for (Optional<Instant> end = endOf(id, back); end.isPresent(); end = endOf(id, back)) {
            back = end.get();
        }
        return back;
    }

    private Optional<Instant> endOf(EmployeeId id, Instant moment) {
        return absences.getOrDefault(id, List.of()).stream()
                .filter(absence -> absence.covers(moment))
                .map(Absence::to)
                .max(Comparator.naturalOrder());
    }

    /** When somebody goes away or comes back next. */
    Optional<Instant> nextChange(Instant after) {
        return absences.values().stream()
                .flatMap(List::stream)
                .flatMap(absence -> Stream.of(absence.from(), absence.to()))
                .filter(moment -> moment.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    boolean isAbsent(EmployeeId id, Instant moment) {
        return absences.getOrDefault(id, List.of()).stream().anyMatch(absence -> absence.covers(moment));
    }
}
