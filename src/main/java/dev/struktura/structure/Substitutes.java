package dev.struktura.structure;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Leaving;
import dev.struktura.staff.Staff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds who goes on with what a leaver had. */
@Service
public class Substitutes {

    private final Structure structure;
    private final Staff staff;

    Substitutes(Structure structure, Staff staff) {
        this.structure = structure;
        this.staff = staff;
    }

    /**
     * The heir if there is one; else whoever of the team has the least and is there, else the team's lead, else whoever lets the
     * leaver go. Nothing is ever left to nobody.
     *
     * @param team whose work it is; null for that of the leaver's own teams
     * @param loads how much each has open
     */
    public EmployeeId of(Leaving leaving, @Nullable TeamId team, Map<EmployeeId, Integer> loads) {
        if (leaving.heir() != null) {
            return leaving.heir();
        }
        List<Team> teams =
                team == null ? ownTeams(leaving) : structure.find(team).stream().toList();
        return teams.stream()
                .flatMap(one -> peer(one, leaving, loads).stream())
                .findFirst()
                .or(() -> teams.stream()
                        .flatMap(one -> Stream.ofNullable(one.lead()))
                        .filter(lead -> goesOn(lead, leaving))
                        .findFirst())
                .orElse(leaving.by().id());
    }

    private List<Team> ownTeams(Leaving leaving) {
        return structure.teams().stream()
                .filter(team -> team.includes(leaving.person().id()))
                .toList();
    }

    private Optional<EmployeeId> peer(Team team, Leaving leaving, Map<EmployeeId, Integer> loads) {
        List<Candidate> people = team.seats().stream()
                .filter(seat -> goesOn(seat.employee(), leaving))
                .map(seat -> structure.candidate(seat, loads, leaving.at()))
                .toList();
        return Assignment.choose(people, null, leaving.at()) instanceof Choice.Chosen chosen
                ? Optional.of(chosen.employee())
                : Optional.empty();
    }

    private boolean goesOn(EmployeeId person, Leaving leaving) {
        return !Objects.equals(person, leaving.person().id())
                && staff.find(person).filter(Employee::active).isPresent();
    }
}
