package dev.struktura.deals;

import dev.struktura.structure.OpenWork;
import dev.struktura.structure.TeamId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open deals of each team, those in its queue included. */
@Component
class OpenDealsOfTeams implements OpenWork {

    private final JdbcClient sql;

    OpenDealsOfTeams(JdbcClient sql) {
        this.sql = sql;
    }

    private record TeamCount(UUID teamId, int open) {}

    @Override
    public Map<TeamId, Integer> openByTeam() {
        return sql.sql("""
            select team_id, count(*)::int as open from deals.deal
            where status = 'OPEN' and team_id is not null group by team_id
            """).query(TeamCount.class).list().stream()
                .collect(Collectors.toMap(count -> new TeamId(count.teamId()), TeamCount::open));
    }
}
