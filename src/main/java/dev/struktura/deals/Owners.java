package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Choice;
import dev.struktura.structure.Request;
import dev.struktura.structure.Route;
import dev.struktura.structure.RouteRequest;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds owners for deals, counting within one batch what it has given out already. */
@Component
class Owners {

    private final Structure structure;
    private final LoadLedger ledger;
    private final Clients clients;
    private final JdbcClient sql;

    Owners(Structure structure, LoadLedger ledger, Clients clients, JdbcClient sql) {
        this.structure = structure;
        this.clients = clients;
        this.ledger = ledger;
        this.sql = sql;
    }

    /** The choices of one batch. */
    Round round(Instant now) {
        return new Round(now, true, new Foresight());
    }

    /** Choices that are only thought of, after what was foreseen before them: nobody's place is held. */
    Round trial(Instant now, Foresight foresight) {
        return new Round(now, false, foresight);
    }

    final class Round {

        private final Instant now;
        private final Map<Team, Map<EmployeeId, Integer>> loads = new HashMap<>();
        private final Map<Team, Map<EmployeeId, Integer>> seen = new HashMap<>();
        private final Map<EmployeeId, Integer> given = new HashMap<>();

        private final boolean holdsPlaces;
        private final Foresight foresight;

        private Round(Instant now, boolean holdsPlaces, Foresight foresight) {
            this.now = now;
            this.holdsPlaces = holdsPlaces;
            this.foresight = foresight;
        }

        /** Which of several teams takes a deal; what this batch has given out counts, the last places are not held. */
        Route route(List<Team> teams, Work work) {
            Map<EmployeeId, Integer> load = new HashMap<>();
            teams.forEach(team -> load.putAll(seen.computeIfAbsent(team, one -> open(people(one)))));
            given.forEach((person, more) -> load.merge(person, more, Integer::sum));
            ClientId client = new ClientId(work.before().clientId());
            return structure.route(teams, new RouteRequest(work.team(), keeper(client), work.pastTeams(), load, now));
        }

        private @Nullable TeamId keeper(ClientId client) {
            return foresight
                    .keeper(client)
                    .orElseGet(() -> clients.teamsOf(List.of(client)).get(client));
        }

        private Map<EmployeeId, Integer> open(List<EmployeeId> people) {
            return sum(ledger.of(people), foresight.loads());
        }

        Choice choose(Team team, @Nullable EmployeeId previous) {
            Map<EmployeeId, Integer> load = loads.computeIfAbsent(team, this::load);
            Choice choice = structure.choose(new Request(team.id(), previous, load, now));
            if (choice instanceof Choice.Chosen chosen) {
                load.merge(chosen.employee(), 1, Integer::sum);
                given.merge(chosen.employee(), 1, Integer::sum);
            }
            return choice;
        }

        private Map<EmployeeId, Integer> load(Team team) {
            if (holdsPlaces && team.seats().stream().anyMatch(seat -> seat.capacity() != null)) {
                // Where there is a cap, choices of a team wait for each other, so that two cannot fill the last place.
                sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param("deals.capacity/" + team.id())
                        .query()
                        .listOfRows();
            }
            List<EmployeeId> people = people(team);
            return sum(open(people), sum(offeredTo(people), foresight.offers()));
        }

        private static Map<EmployeeId, Integer> sum(Map<EmployeeId, Integer> some, Map<EmployeeId, Integer> more) {
            Map<EmployeeId, Integer> sum = new HashMap<>(some);
            more.forEach((person, deals) -> sum.merge(person, deals, Integer::sum));
            return sum;
        }

        private static List<EmployeeId> people(Team team) {
            return team.seats().stream().map(Seat::employee).toList();
        }
    }

    /** What somebody was asked to take counts as theirs, so that the next offer goes to somebody else. */
    private Map<EmployeeId, Integer> offeredTo(List<EmployeeId> people) {
        Map<EmployeeId, Integer> offered = new HashMap<>();
        sql.sql("""
            select offered_to_id from deals.deal where offered_to_id = any(?)\
            """)
                .param(people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(person -> offered.merge(new EmployeeId(person), 1, Integer::sum));
        return offered;
    }
}
