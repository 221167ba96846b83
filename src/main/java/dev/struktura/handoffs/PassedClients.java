package dev.struktura.handoffs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.struktura.deals.DealFigures;
import dev.struktura.deals.DealId;
import dev.struktura.structure.Passing;
import dev.struktura.structure.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the picture of the organisation how many clients went from team to team. */
@Component
class PassedClients implements Passing {

    private record Pair(TeamId from, TeamId to) {}

    private record Taken(Pair pair, DealId deal) {}

    private final JdbcClient jdbc;
    private final DealFigures figures;

    PassedClients(JdbcClient jdbc, DealFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    @Override
    public List<Passed> since(Instant moment) {
        Map<Pair, List<DealId>> deals =
                taken(moment).stream().collect(groupingBy(Taken::pair, mapping(Taken::deal, toList())));
        return deals.entrySet().stream()
                .map(pair -> new Passed(pair.getKey().from(), pair.getKey().to(), figures.clientsOf(pair.getValue())))
                .toList();
    }

    private List<Taken> taken(Instant moment) {
        return jdbc.sql("""
            select distinct from_team, to_team, deal from handoffs.handoff
             where state = 'accepted' and decided_at >= :moment
            """)
                .param("moment", Timestamp.from(moment))
                .query((row, index) -> new Taken(
                        new Pair(
                                new TeamId(row.getObject("from_team", UUID.class)),
                                new TeamId(row.getObject("to_team", UUID.class))),
                        new DealId(row.getObject("deal", UUID.class))))
                .list();
    }
}
