package dev.struktura.deals.web;

import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which deals a person may see, as a condition on {@code deals.deal d} and its parameters. */
record Sight(boolean all, UUID me, List<UUID> teams) {

    static final String SEEN =
            "(:all or d.owner_id = :me or d.team_id = any(:teams) or d.offered_team_id = any(:teams))";

    static Sight of(Viewer viewer, Structure structure) {
        List<UUID> teams =
                structure.teamsSeenBy(viewer).stream().map(TeamId::value).toList();
        return new Sight(viewer.seesEverything(), viewer.id().value(), teams);
    }

    /** The parameters of {@link #SEEN}, to add others to. */
    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("all", all);
        params.put("me", me);
        params.put("teams", teams.toArray(UUID[]::new));
        return params;
    }
}
