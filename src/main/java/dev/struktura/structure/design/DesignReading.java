package dev.struktura.structure.design;

import static java.util.Objects.requireNonNullElse;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Duties;
import dev.struktura.structure.Goal;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.DesignDocument.GoalDocument;
import dev.struktura.structure.design.DesignDocument.MemberDocument;
import dev.struktura.structure.design.DesignDocument.TeamDocument;
import dev.struktura.structure.design.DesignDocuments.Read;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document that keeps to the schema, being made a plan; collects what the schema cannot know. */
final class DesignReading {

    private static final List<List<String>> USUAL_DUTIES = List.of(
            List.copyOf(Duties.OURS),
            List.of(Template.GENERATION),
            List.of(Template.CONVERSION),
            List.of(Template.MANAGEMENT));
    private static final List<SeatRole> USUAL_ROLES = List.of(
            SeatRole.SALES_SPECIALIST,
            SeatRole.SALES_DEVELOPMENT,
            SeatRole.ACCOUNT_EXECUTIVE,
            SeatRole.ACCOUNT_MANAGER);

    private final Staff staff;
    private final Ids ids;
    private final List<Violation> wrong = new ArrayList<>();
    private final Set<TeamId> named = new HashSet<>();

    DesignReading(Staff staff, Ids ids) {
        this.staff = staff;
        this.ids = ids;
    }

    Read read(DesignDocument document) {
        List<TeamDocument> written = requireNonNullElse(document.teams(), List.of());
        List<PlannedTeam> teams = new ArrayList<>();
        for (TeamDocument team : written) {
            teams.add(team(team, "teams[" + teams.size() + "]"));
        }
        Plan plan = new Plan(requireNonNullElse(document.name(), ""), requireNonNullElse(document.note(), ""), teams);
        return wrong.isEmpty() ? new Read.Planned(plan) : new Read.Wrong(List.copyOf(wrong));
    }

    private PlannedTeam team(TeamDocument team, String path) {
        boolean isLevel = team.level() != null;
        if (team.kind() != null && team.kind().equals("level") != isLevel) {
            wrong.add(new Violation(path + ".level", Reason.of("structure.invalid.level")));
        }
        int level = requireNonNullElse(team.level(), 0);
        List<Goal> goals = new ArrayList<>();
        for (GoalDocument goal : requireNonNullElse(team.goals(), List.<GoalDocument>of())) {
            goal(goal, path + ".goals[" + goals.size() + "]").ifPresent(goals::add);
        }
        return new PlannedTeam(
                id(team, path),
                requireNonNullElse(team.name(), "").strip(),
                team.level(),
                lead(team, path),
                requireNonNullElse(team.duties(), USUAL_DUTIES.get(level)),
                requireNonNullElse(team.stages(), List.of()),
                goals,
                seats(team, USUAL_ROLES.get(level), path));
    }

    private TeamId id(TeamDocument team, String path) {
        TeamId id = team.id() == null ? new TeamId(ids.next()) : TeamId.of(team.id());
        if (!named.add(id)) {
            wrong.add(new Violation(path + ".id", Reason.of("problem.invalid.duplicate")));
        }
        return id;
    }

    private @Nullable EmployeeId lead(TeamDocument team, String path) {
        return team.leadId() == null && team.leadEmail() == null
                ? null
                : person(team.leadId(), team.leadEmail(), path + ".leadId").orElse(null);
    }

    private List<PlannedSeat> seats(TeamDocument team, SeatRole usual, String path) {
        List<PlannedSeat> seats = new ArrayList<>();
        int place = 0;
        for (MemberDocument member : requireNonNullElse(team.members(), List.<MemberDocument>of())) {
            String here = path + ".members[" + place++ + "].employeeId";
            person(member.employeeId(), member.email(), here)
                    .ifPresent(person -> seats.add(seat(person, member, usual)));
        }
        if (seats.stream().map(PlannedSeat::employee).distinct().count() < seats.size()) {
            wrong.add(new Violation(path + ".members", Reason.of("problem.invalid.duplicate")));
        }
        return seats;
    }

    private static PlannedSeat seat(EmployeeId person, MemberDocument member, SeatRole usual) {
        SeatRole role = Stream.of(SeatRole.values())
                .filter(one -> one.key().equals(member.role()))
                .findFirst()
                .orElse(usual);
        return new PlannedSeat(person, role, requireNonNullElse(member.weight(), 1), member.capacity());
    }

    private Optional<EmployeeId> person(@Nullable String id, @Nullable String email, String path) {
        Optional<EmployeeId> found = Optional.ofNullable(id)
                .flatMap(known -> staff.find(EmployeeId.of(known)))
                .or(() -> Optional.ofNullable(email).flatMap(staff::byEmail))
                .map(Employee::id);
        if (found.isEmpty()) {
            wrong.add(new Violation(path, Reason.of("structure.invalid.nobody")));
        }
        return found;
    }

    private Optional<Goal> goal(GoalDocument goal, String path) {
        Goal.Metric metric = Stream.of(Goal.Metric.values())
                .filter(one -> one.key().equals(goal.metric()))
                .findFirst()
                .orElseThrow();
        Goal.Period period = Stream.of(Goal.Period.values())
                .filter(one -> one.key().equals(goal.period()))
                .findFirst()
                .orElseThrow();
        if (!Goal.fits(metric, Objects.requireNonNull(goal.target()))) {
            wrong.add(new Violation(path + ".target", Reason.of("problem.invalid.range")));
            return Optional.empty();
        }
        if (metric == Goal.Metric.OTHER && (goal.name() == null || goal.name().isBlank())) {
            wrong.add(new Violation(path + ".name", Reason.of("problem.invalid.required")));
            return Optional.empty();
        }
        return Optional.of(new Goal(metric, goal.target(), period, metric == Goal.Metric.OTHER ? goal.name() : null));
    }
}
