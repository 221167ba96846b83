package dev.struktura.handoffs;

import dev.struktura.deals.DealId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Handoffs as those see them whom they concern: both teams, and whoever sees everything. */
@Component
public class HandoffLists {

    private final JdbcClient jdbc;
    private final HandoffRows rows;
    private final Structure structure;

    HandoffLists(JdbcClient jdbc, HandoffRows rows, Structure structure) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.structure = structure;
    }

    /** Which side of them one looks at. */
    public enum Box {
        INCOMING,
        OUTGOING,
        ALL
    }

    /** What is asked for; {@code state} is null for any. */
    public record Query(Box box, @Nullable HandoffState state) {}

    public Optional<Handoff> find(HandoffId id, Viewer viewer) {
        return rows.find(id).filter(handoff -> sees(handoff, viewer));
    }

    /** All of a deal that the viewer sees, the newest first. */
    public List<Handoff> of(DealId deal) {
        return rows.of(deal);
    }

    /** The newest first, those after {@code after}, or from the newest when that is null. */
    public List<Handoff> page(Query query, @Nullable HandoffId after, int limit, Viewer viewer) {
        Map<String, Object> params = new HashMap<>();
        StringJoiner conditions = new StringJoiner(" and ", " where ", "");
        conditions.add(box(query.box()));
        params.put("all", viewer.seesEverything());
        params.put("me", viewer.id().value());
        params.put("teams", teams(viewer).stream().map(TeamId::value).toArray(UUID[]::new));
        if (query.state() != null) {
            conditions.add("state = :state");
            params.put("state", query.state().word());
        }
        if (after != null) {
            conditions.add("id < :after");
            params.put("after", after.value());
        }
        params.put("limit", limit);
        return jdbc.sql("select * from handoffs.handoff" + conditions + " order by id desc limit :limit")
                .params(params)
                .query(rows::read)
                .list();
    }

    /** How many wait for an answer of this person or of a team of theirs. */
    public int waiting(Viewer viewer) {
        return jdbc.sql("""
            select count(*) from handoffs.handoff
             where state = 'offered' and (to_team = any(:teams) or to_person = :me)
            """)
                .param("teams", ownTeams(viewer).stream().map(TeamId::value).toArray(UUID[]::new))
                .param("me", viewer.id().value())
                .query(Integer.class)
                .single();
    }

    private Set<TeamId> ownTeams(Viewer viewer) {
        return viewer.seesEverything() && !viewer.leads() ? Set.of() : teams(viewer);
    }

    private Set<TeamId> teams(Viewer viewer) {
        return structure.teamsSeenBy(viewer);
    }

    private static String box(Box box) {
        String incoming = "(:all or to_team = any(:teams) or to_person = :me)";
        String outgoing = "(:all or from_team = any(:teams) or from_person = :me)";
        return switch (box) {
            case INCOMING -> incoming;
            case OUTGOING -> outgoing;
            case ALL -> "(" + incoming + " or " + outgoing + ")";
        };
    }

    private boolean sees(Handoff handoff, Viewer viewer) {
        Set<TeamId> seen = teams(viewer);
        return viewer.seesEverything()
                || seen.contains(handoff.from().team())
                || seen.contains(handoff.to().team())
                || viewer.id().equals(handoff.from().employee())
                || viewer.id().equals(handoff.to().employee());
    }
}
