package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many open deals there are and with whom, and how many clients. */
@Component
public class DealFigures {

    private final JdbcClient sql;

    DealFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The open deals of one person of one team.
     *
     * @param owner null for those that wait in the queue of the team
     * @param idle those of them on which nobody acted for too long
     */
    public record Load(TeamId team, @Nullable EmployeeId owner, int open, int idle) {}

    /** Who has how many; idle is what nobody acted on since {@code idleSince}. */
    public List<Load> loads(Collection<TeamId> teams, Instant idleSince) {
        return sql.sql("""
            select team_id, owner_id, count(*) as open,
                   count(*) filter (where last_action_at < :idle) as idle
              from deals.deal
             where status = 'OPEN' and team_id = any(:teams)
             group by team_id, owner_id
            """)
                .param("idle", Timestamp.from(idleSince))
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query((row, index) -> {
                    UUID owner = row.getObject("owner_id", UUID.class);
                    return new Load(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            owner == null ? null : new EmployeeId(owner),
                            row.getInt("open"),
                            row.getInt("idle"));
                })
                .list();
    }

    /** How many clients these deals are about. */
    public int clientsOf(Collection<DealId> some) {
        return sql.sql("select count(distinct client_id) from deals.deal where id = any(:deals)")
                .param("deals", some.stream().map(DealId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
