package dev.struktura.structure;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can do what beside the duties of their own team; whoever leads them writes it down. */
@Service
public class Trainings {

    private final Structure structure;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Trainings(Structure structure, JdbcClient jdbc, Journal journal, Clock clock) {
        this.structure = structure;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Training> of(EmployeeId person) {
        return jdbc.sql("select employee_id, duty, since, by_id from structure.training where employee_id = ? order by"
                        + " duty")
                .param(person.value())
                .query((row, n) -> training(row))
                .list();
    }

    /** The duties of a team that this person neither was trained for nor carries in a team of their own, in alphabetical order. */
    public List<String> missing(EmployeeId person, Team team) {
        Set<String> known = structure.lasting().stream()
                .filter(own -> own.seatOf(person).isPresent())
                .flatMap(own -> own.duties().stream())
                .collect(Collectors.toSet());
        of(person).forEach(one -> known.add(one.duty()));
        return team.duties().stream()
                .filter(duty -> !known.contains(duty))
                .sorted()
                .toList();
    }

    /** Whether the viewer decides about people, or leads a team in which this person has a seat; nobody trains themselves. */
    public boolean mayTrain(EmployeeId person, Viewer viewer) {
        return !viewer.id().equals(person)
                && (PeopleRights.decides(viewer)
                        || structure.lasting().stream()
                                .anyMatch(team -> Objects.equals(team.lead(), viewer.id())
                                        && team.seatOf(person).isPresent()));
    }

    /** The duties that teams in force carry, in alphabetical order. */
    public List<String> duties() {
        return structure.lasting().stream()
                .flatMap(team -> team.duties().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Writes down that a person can carry a duty; again, it stays as it was. Answers whether the viewer may. */
    @Transactional
    public boolean record(EmployeeId person, String duty, Viewer by) {
        if (!mayTrain(person, by)) {
            return false;
        }
        int fresh = jdbc.sql("""
            insert into structure.training (employee_id, duty, since, by_id) values (?, ?, ?, ?) on conflict do nothing
            """)
                .params(
                        person.value(),
                        duty,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by.id().value())
                .update();
        tell(fresh, "training-recorded", new Training(person, duty, clock.instant(), by.id()), by);
        return true;
    }

    /** Answers whether the viewer may. */
    @Transactional
    public boolean withdraw(EmployeeId person, String duty, Viewer by) {
        if (!mayTrain(person, by)) {
            return false;
        }
        int gone = jdbc.sql("delete from structure.training where employee_id = ? and duty = ?")
                .params(person.value(), duty)
                .update();
        tell(gone, "training-withdrawn", new Training(person, duty, clock.instant(), by.id()), by);
        return true;
    }

    private void tell(int changed, String what, Training training, Viewer by) {
        if (changed > 0) {
            journal.append(new JournalEntry(
                    training.since(),
                    new JournalEntry.Subject("employee", training.person().value()),
                    what,
                    by.asActor(),
                    null,
                    null,
                    Map.of("duty", training.duty())));
        }
    }

    private static Training training(ResultSet row) throws SQLException {
        return new Training(
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getString("duty"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                new EmployeeId(row.getObject("by_id", UUID.class)));
    }
}
