package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.ClientWork;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever works on a deal that is not over sees the client of it, unless it was opened blind. */
@Component
class DealsAtWork implements ClientWork {

    private final JdbcClient sql;
    private final Structure structure;
    private final ObjectProvider<DealWork> work;

    DealsAtWork(JdbcClient sql, Structure structure, ObjectProvider<DealWork> work) {
        this.sql = sql;
        this.structure = structure;
        this.work = work;
    }

    @Override
    public boolean isSeenBy(ClientId client, Viewer viewer) {
        return sql.sql("""
            select exists (select from deals.deal d
                            where d.client_id = :client and d.status in ('OPEN', 'PARKED') and not d.blind
                              and (d.team_id = any(:seen) or d.offered_team_id = any(:seen)
                                   or ((d.owner_id = :me or d.id = any(:work)) and (d.team_id = any(:left)) is not true)))
            """)
                .param("client", client.value())
                .param("me", viewer.id().value())
                .param("seen", values(structure.teamsSeenBy(viewer)))
                .param("left", values(structure.leftBy(viewer.id())))
                .param(
                        "work",
                        work.stream()
                                .flatMap(some -> some.of(viewer).stream())
                                .map(DealId::value)
                                .toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private static UUID[] values(Set<TeamId> teams) {
        return teams.stream().map(TeamId::value).toArray(UUID[]::new);
    }
}
