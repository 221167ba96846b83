package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.deals.DealQuery.After;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists deals page by page, each page found by where the last one ended. */
@Component
public class DealLists {

    private final JdbcClient sql;
    private final DealRows rows;
    private final DealViews views;
    private final Structure structure;
    private final DealReadings readings;
    private final DealWords words;

    DealLists(
            JdbcClient sql,
            DealRows rows,
            DealViews views,
            Structure structure,
            DealReadings readings,
            DealWords words) {
        this.sql = sql;
        this.rows = rows;
        this.views = views;
        this.structure = structure;
        this.readings = readings;
        this.words = words;
    }

    /** One deal of a page and the place it has in the list. */
    public record Listed(Deal deal, After place) {}

    /**
     * The deals this person may see, as asked.
     *
     * @param after where the page before ended; null for the first
     * @throws IllegalArgumentException when {@code after} is no place in such a list
     */
    public List<Listed> page(DealQuery query, @Nullable After after, int limit, Viewer viewer) {
        List<Listed> page = unnoticed(query, after, limit, viewer);
        readings.listed(page.stream().map(Listed::deal).toList(), viewer);
        return page;
    }

    /** A page that does not count as read: what is taken out has limits of its own. */
    public List<Listed> unnoticed(DealQuery query, @Nullable After after, int limit, Viewer viewer) {
        Map<String, Object> params = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        see(viewer, conditions, params);
        ask(query, conditions, params);
        goOn(query.sort(), after, conditions, params);
        params.put("limit", limit);
        String direction = query.sort().isDescending() ? "desc" : "asc";
        String statement = """
            select %s, %s::text as place from deals.deal d
            where %s order by %s %s, d.number %s limit :limit\
            """.formatted(
                        DealRows.COLUMNS,
                        query.sort().column(),
                        String.join(" and ", conditions),
                        query.sort().column(),
                        direction,
                        direction);
        try {
            return sql.sql(statement)
                    .params(params)
                    .query((rs, place) -> {
                        DealRow row = rows.row(rs, place);
                        return new Listed(views.deal(row), new After(rs.getString("place"), row.number()));
                    })
                    .list();
        } catch (DataIntegrityViolationException e) {
            throw new IllegalArgumentException("no place in this list: " + after, e);
        }
    }

    /** The deals of a client that this person may see, the newest first. */
    public List<Deal> of(ClientId client, int limit, Viewer viewer) {
        Map<String, Object> params = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        see(viewer, conditions, params);
        equal("d.client_id", "client", client.value(), conditions, params);
        params.put("limit", limit);
        return sql
                .sql("select %s from deals.deal d where %s order by d.number desc limit :limit"
                        .formatted(DealRows.COLUMNS, String.join(" and ", conditions)))
                .params(params)
                .query(rows::row)
                .list()
                .stream()
                .map(views::deal)
                .toList();
    }

    private void see(Viewer viewer, List<String> conditions, Map<String, Object> params) {
        conditions.add("true");
        if (!viewer.seesEverything()) {
            conditions.add("(d.team_id = any(:seen) or d.offered_team_id = any(:seen) or d.owner_id = :me)");
            params.put(
                    "seen",
                    structure.teamsSeenBy(viewer).stream().map(TeamId::value).toArray(UUID[]::new));
            params.put("me", viewer.id().value());
        }
    }

    private void ask(DealQuery query, List<String> conditions, Map<String, Object> params) {
        equal("d.stage", "stage", query.stage(), conditions, params);
        equal("d.process", "process", query.process(), conditions, params);
        equal(
                "d.status",
                "status",
                query.status() == null ? null : query.status().name(),
                conditions,
                params);
        equal(
                "d.owner_id",
                "owner",
                query.owner() == null ? null : query.owner().value(),
                conditions,
                params);
        equal("d.team_id", "team", query.team() == null ? null : query.team().value(), conditions, params);
        FieldConditions fields = new FieldConditions(conditions, params);
        query.fields().forEach(fields::add);
        if (query.text() != null && !query.text().isBlank()) {
            words.add(query.text(), fields);
        }
    }

    private static void equal(
            String column, String name, @Nullable Object value, List<String> conditions, Map<String, Object> params) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            params.put(name, value);
        }
    }

    private static void goOn(
            DealQuery.Sort sort, @Nullable After after, List<String> conditions, Map<String, Object> params) {
        if (after != null) {
            conditions.add("(%s, d.number) %s (:value::%s, :after)"
                    .formatted(sort.column(), sort.isDescending() ? "<" : ">", sort.type()));
            params.put("value", after.value());
            params.put("after", after.number());
        }
    }
}
