package dev.struktura.structure.web;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.Structure;
import dev.struktura.structure.design.Activation;
import dev.struktura.structure.design.Activations;
import dev.struktura.structure.design.Checks;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignDocuments;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.design.Plan;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares designs for being shown. */
@Component
class DesignViews {

    private static final Comparator<PlannedTeam> FLOW =
            Comparator.comparing(PlannedTeam::level, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Designs designs;
    private final Activations activations;
    private final DesignDocuments documents;
    private final Checks checks;
    private final Pictures pictures;
    private final Staff staff;
    private final Clock clock;

    DesignViews(
            Designs designs,
            Activations activations,
            DesignDocuments documents,
            Checks checks,
            Pictures pictures,
            Staff staff,
            Clock clock) {
        this.designs = designs;
        this.activations = activations;
        this.documents = documents;
        this.checks = checks;
        this.pictures = pictures;
        this.staff = staff;
        this.clock = clock;
    }

    DesignView of(Design design, Viewer viewer, DesignView.@Nullable Clash clash) {
        Activation activation = activations
                .of(design.id())
                .map(Activations.Progress::activation)
                .orElse(null);
        boolean atRest = activation == null || activation.finishedAt() != null;
        return new DesignView(
                design,
                inFlow(design.plan().teams()).stream()
                        .map(team -> team(team, design.plan()))
                        .toList(),
                tray(design),
                checks.of(design.plan()),
                pictures.of(design.plan()),
                name(design.changedBy()),
                documents.toYaml(design),
                Structure.mayChange(viewer) && design.state() == Design.State.DRAFT && atRest,
                activation,
                clash);
    }

    /** Levels from the first to the last, then pods. */
    static List<PlannedTeam> inFlow(List<PlannedTeam> teams) {
        return teams.stream().sorted(FLOW).toList();
    }

    /** Those who could sit in a team: who sells or leads, and whoever has a seat in force. */
    List<Employee> candidates() {
        Set<EmployeeId> usual = new HashSet<>(designs.usualPeople());
        return staff.all().stream()
                .filter(Employee::active)
                .filter(person -> usual.contains(person.id()) || sells(person.role()))
                .toList();
    }

    /** Those who could lead a team, and whoever does. */
    List<Employee> leaders(PlannedTeam team) {
        Set<EmployeeId> candidates = candidates().stream().map(Employee::id).collect(Collectors.toSet());
        return staff.all().stream()
                .filter(person -> candidates.contains(person.id())
                        || person.id().equals(team.lead())
                        || (person.active() && person.role() == Role.HEAD))
                .toList();
    }

    @Nullable
    String name(@Nullable EmployeeId person) {
        return person == null ? null : staff.find(person).map(Employee::name).orElse("?");
    }

    private static boolean sells(Role role) {
        return role == Role.SELLER || role == Role.LEAD;
    }

    private TeamOnPaper team(PlannedTeam team, Plan plan) {
        List<PlannedTeam> peers = new Drawing(plan).peers(team);
        return new TeamOnPaper(
                team,
                name(team.lead()),
                team.seats().stream().map(seat -> person(seat.employee(), seat)).toList(),
                !team.equals(peers.getFirst()),
                !team.equals(peers.getLast()));
    }

    private List<PersonOnPaper> tray(Design design) {
        Set<EmployeeId> seated = design.plan().seated();
        return candidates().stream()
                .map(Employee::id)
                .filter(id -> !seated.contains(id))
                .map(id -> person(id, null))
                .toList();
    }

    private PersonOnPaper person(EmployeeId id, @Nullable PlannedSeat seat) {
        return new PersonOnPaper(id, String.valueOf(name(id)), seat, staff.isAbsent(id, clock.instant()));
    }
}
