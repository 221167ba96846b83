package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Choice;
import dev.struktura.structure.Request;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds owners for deals, counting within one batch what it has given out already. */
@Component
class Owners {

    private final Structure structure;
    private final LoadLedger ledger;
    private final JdbcClient sql;

    Owners(Structure structure, LoadLedger ledger, JdbcClient sql) {
        this.structure = structure;
        this.ledger = ledger;
        this.sql = sql;
    }

    /** The choices of one batch. */
    Round round(Instant now) {
        return new Round(now);
    }

    final class Round {

        private final Instant now;
        private final Map<Team, Map<EmployeeId, Integer>> loads = new HashMap<>();

        private Round(Instant now) {
            this.now = now;
        }

        Choice choose(Team team, @Nullable EmployeeId previous) {
            Map<EmployeeId, Integer> load = loads.computeIfAbsent(team, this::load);
            Choice choice = structure.choose(new Request(team.id(), previous, load, now));
            if (choice instanceof Choice.Chosen chosen) {
                load.merge(chosen.employee(), 1, Integer::sum);
            }
            return choice;
        }

        private Map<EmployeeId, Integer> load(Team team) {
            if (team.seats().stream().anyMatch(seat -> seat.capacity() != null)) {
                // Where there is a cap, choices of a team wait for each other, so that two cannot fill the last place.
                sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param("deals.capacity/" + team.id())
                        .query()
                        .listOfRows();
            }
            List<EmployeeId> people = team.seats().stream().map(Seat::employee).toList();
            return new HashMap<>(ledger.of(people));
        }
    }
}
