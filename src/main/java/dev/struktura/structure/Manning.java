package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The teams as they were put in force, and who sits in them at which moment. */
final class Manning {

    private final List<Team> lasting;
    private final List<StandIn> standIns;
    private final Function<EmployeeId, String> names;
    private volatile @Nullable Stretch stretch;

    Manning(List<Team> lasting, List<StandIn> standIns, Function<EmployeeId, String> names) {
        this.lasting = lasting;
        this.standIns = standIns;
        this.names = names;
    }

    /** Between two moments at which somebody begins or ends to stand in, nothing changes. */
    private record Stretch(List<Team> teams, Instant from, Instant to) {

        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(to);
        }
    }

    List<Team> lasting() {
        return lasting;
    }

    List<Team> at(Instant now) {
        Stretch last = stretch;
        if (last == null || !last.holds(now)) {
            last = stretch(now);
            stretch = last;
        }
        return last.teams();
    }

    /** The teams for which this person stood in, in which they have no place any more, and may not have given back all they had. */
    Set<TeamId> leftBy(EmployeeId person, Instant now) {
        Set<TeamId> left = standIns.stream()
                .filter(one -> one.person().equals(person) && one.at(now) == StandIn.State.OVER && !one.lookedAfter())
                .map(StandIn::team)
                .collect(Collectors.toCollection(HashSet::new));
        at(now).stream().filter(team -> team.includes(person)).map(Team::id).forEach(left::remove);
        return left;
    }

    private Stretch stretch(Instant now) {
        List<Instant> moments = standIns.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .sorted()
                .toList();
        return new Stretch(
                manned(now),
                moments.stream()
                        .filter(one -> !one.isAfter(now))
                        .reduce((_, later) -> later)
                        .orElse(Instant.MIN),
                moments.stream().filter(one -> one.isAfter(now)).findFirst().orElse(Instant.MAX));
    }

    private List<Team> manned(Instant now) {
        List<StandIn> running = standIns.stream()
                .filter(one -> one.at(now) == StandIn.State.RUNNING)
                .toList();
        Set<EmployeeId> elsewhere = running.stream().map(StandIn::person).collect(Collectors.toSet());
        return running.isEmpty()
                ? lasting
                : lasting.stream()
                        .map(team -> team.manned(elsewhere, guests(team, running)))
                        .toList();
    }

    private List<Seat> guests(Team team, List<StandIn> running) {
        return running.stream()
                .filter(one -> one.team().equals(team.id())
                        && team.seatOf(one.person()).isEmpty())
                .map(one -> one.seat(names.apply(one.person())))
                .toList();
    }
}
