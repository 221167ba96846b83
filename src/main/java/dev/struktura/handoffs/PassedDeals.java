package dev.struktura.handoffs;

import dev.struktura.structure.Passing;
import dev.struktura.structure.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the picture of the organisation what teams passed to each other. */
@Component
class PassedDeals implements Passing {

    private final JdbcClient jdbc;

    PassedDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Passed> since(Instant moment) {
        return jdbc.sql("""
            select from_team, to_team, count(distinct deal)::int as deals from handoffs.handoff
             where state = 'accepted' and offered_at >= :moment
             group by from_team, to_team
             order by from_team, to_team
            """)
                .param("moment", Timestamp.from(moment))
                .query((row, index) -> new Passed(
                        new TeamId(row.getObject("from_team", UUID.class)),
                        new TeamId(row.getObject("to_team", UUID.class)),
                        row.getInt("deals")))
                .list();
    }
}
