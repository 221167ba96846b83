package dev.struktura.structure.design;

import dev.struktura.base.time.WeekHours;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.structure.ClientBase;
import dev.struktura.structure.Team;
import dev.struktura.structure.TrackRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** What rules look at, with the standard process and a base in which regular clients are many. */
record Situations(
        Map<EmployeeId, Employee> people,
        Set<EmployeeId> away,
        ClientBase.Facts base,
        List<Team> inForce,
        History history) {

    private static final History NOTHING_COUNTED = (team, goal) -> new TrackRecord(false, List.of());

    private static final ProcessVersion TECHFLOW =
            ProcessDocument.shipped("/processes/techflow.yaml").toVersion(1);

    static final Situations ORDINARY = new Situations(
            staff(100), Set.of(), new ClientBase.Facts(100, 40, 180, Duration.ofDays(30)), List.of(), NOTHING_COUNTED);

    static Situation of(Plan plan) {
        return ORDINARY.with(plan);
    }

    Situation with(Plan plan) {
        return new Situation(plan, people, away, List.of(TECHFLOW), base, inForce, history);
    }

    Situations selling(int buyers, int regulars, int deals, Duration length) {
        return new Situations(people, away, new ClientBase.Facts(buyers, regulars, deals, length), inForce, history);
    }

    /** Teams that reached this in their last periods, of whatever is a goal. */
    Situations reaching(long... values) {
        TrackRecord past = new TrackRecord(
                true, LongStream.of(values).mapToObj(BigDecimal::valueOf).toList());
        return new Situations(people, away, base, inForce, (team, goal) -> past);
    }

    Situations withoutForLong(int person) {
        return new Situations(people, Set.of(Drafts.person(person)), base, inForce, history);
    }

    Situations where(int person, Role role, boolean active) {
        Map<EmployeeId, Employee> others = new HashMap<>(people);
        others.put(Drafts.person(person), employee(person, role, active));
        return new Situations(others, away, base, inForce, history);
    }

    private static Map<EmployeeId, Employee> staff(int count) {
        Map<EmployeeId, Employee> people = new HashMap<>();
        for (int number = 1; number <= count; number++) {
            people.put(Drafts.person(number), employee(number, Role.LEAD, true));
        }
        return people;
    }

    private static Employee employee(int number, Role role, boolean active) {
        return new Employee(
                Drafts.person(number),
                "Person " + number,
                number + "@techflow.example",
                role,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                null,
                active,
                null,
                WeekHours.parse("mon-fri 09:00-18:00"),
                1);
    }
}
