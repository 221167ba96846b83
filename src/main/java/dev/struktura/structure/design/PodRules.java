package dev.struktura.structure.design;

import static dev.struktura.structure.design.Finding.Severity.ADVICE;
import static dev.struktura.structure.design.Finding.Severity.ERROR;
import static dev.struktura.structure.design.Finding.Severity.WARNING;

import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.Team;
import dev.struktura.structure.design.DesignRule.Trouble;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What makes a pod a pod. Source: the product brief, section 2. */
final class PodRules {

    private static final List<SeatRole> EACH =
            List.of(SeatRole.POD_MANAGER, SeatRole.ANALYST, SeatRole.SALES_SPECIALIST, SeatRole.SERVICE_COORDINATOR);

    /** One of each is enough; only sales specialists are several. */
    private static final Set<SeatRole> ONCE =
            Set.of(SeatRole.POD_MANAGER, SeatRole.ANALYST, SeatRole.SERVICE_COORDINATOR);

    static final List<DesignRule> ALL = List.of(
            new DesignRule("pod-size", ERROR, "brief.pod", PodRules::size),
            new DesignRule("pod-role-missing", ERROR, "brief.pod", PodRules::missingRole),
            new DesignRule("pod-role-twice", WARNING, "brief.pod", PodRules::roleTwice),
            new DesignRule("role-out-of-place", ADVICE, "brief.pod", PodRules::outOfPlace));

    private PodRules() {}

    private static Stream<Trouble> size(Situation situation) {
        return situation
                .teams(Team.Kind.POD)
                .filter(pod -> !pod.seats().isEmpty())
                .filter(pod ->
                        pod.seats().size() < PodSizes.LEAST || pod.seats().size() > PodSizes.MOST)
                .map(pod -> Trouble.of(
                        Situation.about(pod), pod.name(), pod.seats().size(), PodSizes.LEAST, PodSizes.MOST));
    }

    private static Stream<Trouble> missingRole(Situation situation) {
        return situation
                .teams(Team.Kind.POD)
                .filter(pod -> !pod.seats().isEmpty())
                .flatMap(pod -> EACH.stream()
                        .filter(role -> holding(pod, role) == 0)
                        .map(role -> Trouble.of(Situation.about(pod), pod.name(), word(role))));
    }

    private static Stream<Trouble> roleTwice(Situation situation) {
        return situation
                .teams(Team.Kind.POD)
                .flatMap(pod -> ONCE.stream()
                        .sorted()
                        .filter(role -> holding(pod, role) > 1)
                        .map(role -> Trouble.of(Situation.about(pod), pod.name(), word(role), holding(pod, role))));
    }

    private static Stream<Trouble> outOfPlace(Situation situation) {
        return situation.teams().stream()
                .flatMap(team -> team.seats().stream()
                        .filter(seat -> EACH.contains(seat.role()) != (team.kind() == Team.Kind.POD))
                        .map(seat -> Trouble.of(
                                situation.about(seat.employee()),
                                situation.nameOf(seat.employee()),
                                word(seat.role()),
                                team.name())));
    }

    private static long holding(PlannedTeam pod, SeatRole role) {
        return pod.seats().stream().filter(seat -> seat.role() == role).count();
    }

    private static String word(SeatRole role) {
        return "@structure.role." + role.key();
    }
}
