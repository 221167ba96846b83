package dev.struktura.structure.api;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Goal;
import dev.struktura.structure.Seat;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.Structure;
import dev.struktura.structure.StructureKind;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The active structure. */
@RestController
@RequestMapping("/api/v1/structure")
class StructureApi {

    record StructureView(StructureKind kind, List<TeamView> teams) {}

    record TeamView(
            TeamId id,
            String name,
            String kind,
            @Nullable Integer level,
            @Nullable EmployeeId leadId,
            List<String> duties,
            List<String> stages,
            List<Goal> goals,
            List<MemberView> members) {}

    /** @param until first moment at which whoever stands in is out of the team again; null for those whose place lasts */
    record MemberView(
            EmployeeId employeeId,
            String name,
            SeatRole role,
            int weight,
            @Nullable Integer capacity,
            @Nullable Instant until) {}

    private final Structure structure;

    StructureApi(Structure structure) {
        this.structure = structure;
    }

    @GetMapping
    StructureView active() {
        List<Team> teams = structure.teams();
        return new StructureView(
                StructureKind.of(teams.stream().map(Team::kind).toList()),
                teams.stream().map(StructureApi::view).toList());
    }

    private static TeamView view(Team team) {
        return new TeamView(
                team.id(),
                team.name(),
                team.kind().name().toLowerCase(Locale.ROOT),
                team.level(),
                team.lead(),
                team.duties().stream().sorted().toList(),
                team.stages().stream().sorted().toList(),
                team.goals(),
                team.seats().stream().map(StructureApi::view).toList());
    }

    private static MemberView view(Seat seat) {
        return new MemberView(seat.employee(), seat.name(), seat.role(), seat.weight(), seat.capacity(), seat.until());
    }
}
