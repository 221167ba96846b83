package dev.struktura.structure.api;

import static java.util.stream.Collectors.toSet;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Seat;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The active structure. */
@RestController
@RequestMapping("/api/v1/structure")
class StructureApi {

    /** {@code kind} is {@code levels}, {@code pods} or {@code mixed}. */
    record StructureView(String kind, List<TeamView> teams) {}

    record TeamView(
            TeamId id,
            String name,
            String kind,
            @Nullable Integer level,
            @Nullable EmployeeId leadId,
            List<String> duties,
            List<MemberView> members) {}

    record MemberView(
            EmployeeId employeeId,
            String name,
            SeatRole role,
            int weight,
            @Nullable Integer capacity) {}

    private final Structure structure;

    StructureApi(Structure structure) {
        this.structure = structure;
    }

    @GetMapping
    StructureView active() {
        List<Team> teams = structure.teams();
        return new StructureView(
                kind(teams.stream().map(Team::kind).collect(toSet())),
                teams.stream().map(StructureApi::view).toList());
    }

    private static String kind(Set<Team.Kind> kinds) {
        if (kinds.size() > 1) {
            return "mixed";
        }
        return kinds.contains(Team.Kind.POD) ? "pods" : "levels";
    }

    private static TeamView view(Team team) {
        return new TeamView(
                team.id(),
                team.name(),
                team.kind().name().toLowerCase(Locale.ROOT),
                team.level(),
                team.lead(),
                team.duties().stream().sorted().toList(),
                team.seats().stream().map(StructureApi::view).toList());
    }

    private static MemberView view(Seat seat) {
        return new MemberView(seat.employee(), seat.name(), seat.role(), seat.weight(), seat.capacity());
    }
}
