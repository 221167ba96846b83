package dev.struktura.deals;

import dev.struktura.messages.Concerns;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is sent about a deal concerns whoever has it, and whoever leads its team. */
@Component
class MessagesOfDeals implements Concerns {

    private final JdbcClient sql;
    private final Structure structure;

    MessagesOfDeals(JdbcClient sql, Structure structure) {
        this.sql = sql;
        this.structure = structure;
    }

    @Override
    public Set<UUID> of(Viewer viewer) {
        return Set.copyOf(sql.sql("select id from deals.deal where owner_id = :me or team_id = any(:led)")
                .param("me", viewer.id().value())
                .param("led", led(viewer))
                .query(UUID.class)
                .list());
    }

    private UUID[] led(Viewer viewer) {
        return structure.teams().stream()
                .filter(team -> viewer.id().equals(team.lead()))
                .map(Team::id)
                .map(team -> team.value())
                .toArray(UUID[]::new);
    }
}
