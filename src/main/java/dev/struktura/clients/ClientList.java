package dev.struktura.clients;

import static java.util.stream.Collectors.toCollection;

import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists the clients a person may see, page by page, from an index and never by counting. */
@Service
public class ClientList {

    /** One page; {@code next} is where the following one starts, null when this is the last. */
    public record Page(List<Client> items, ClientQuery.@Nullable Place next) {}

    private record Found(UUID id, String nameKey, OffsetDateTime createdAt) {}

    private final JdbcClient jdbc;
    private final Structure structure;
    private final ClientRows rows;
    private final ContactSeal seal;
    private final Readings readings;

    ClientList(JdbcClient jdbc, Structure structure, ClientRows rows, ContactSeal seal, Readings readings) {
        this.jdbc = jdbc;
        this.structure = structure;
        this.rows = rows;
        this.seal = seal;
        this.readings = readings;
    }

    public Page page(ClientQuery query, Viewer viewer, ClientQuery.@Nullable Place after, int limit) {
        Page page = unnoticed(query, viewer, after, limit);
        readings.listed(page.items().stream().map(Client::id).toList(), viewer);
        return page;
    }

    /** A page that does not count as read: what is taken out has limits of its own. */
    Page unnoticed(ClientQuery query, Viewer viewer, ClientQuery.@Nullable Place after, int limit) {
        List<Found> found = find(query, scopes(query, viewer), after, limit + 1);
        boolean more = found.size() > limit;
        List<Found> shown = more ? found.subList(0, limit) : found;
        List<Client> items = rows.all(shown.stream().map(Found::id).toList());
        return new Page(items, more ? placeOf(shown.getLast(), query.sort()) : null);
    }

    /** The scopes to look in; empty optional = all of them. */
    private Optional<Set<UUID>> scopes(ClientQuery query, Viewer viewer) {
        TeamId team = query.team();
        if (viewer.seesEverything()) {
            return team == null ? Optional.empty() : Optional.of(Set.of(team.value()));
        }
        Set<UUID> seen =
                structure.teamsSeenBy(viewer).stream().map(TeamId::value).collect(toCollection(LinkedHashSet::new));
        if (team != null) {
            seen.retainAll(Set.of(team.value()));
        }
        return Optional.of(seen);
    }

    private List<Found> find(
            ClientQuery query, Optional<Set<UUID>> scopes, ClientQuery.@Nullable Place after, int limit) {
        SearchWords wanted = SearchWords.of(query.words(), seal);
        List<String> conditions = new ArrayList<>(List.of("merged_into is null", wanted.condition()));
        if (after != null) {
            conditions.add(query.sort().after());
        }
        String text =
                scopes.isEmpty() ? everywhere(conditions, query.sort(), wanted) : within(conditions, query.sort());
        JdbcClient.StatementSpec statement = jdbc.sql(text)
                .param("limit", limit)
                .param("wanted", wanted.value())
                .param("digits", wanted.digits());
        if (after != null) {
            statement = statement.param("afterKey", after.key()).param("afterId", after.id());
        }
        if (scopes.isPresent()) {
            statement = statement.param("scopes", scopes.get().toArray(UUID[]::new));
        }
        return statement.query(Found.class).list();
    }

    /**
     * What an index finds is found before it is sorted ({@code offset 0}). The planner would rather walk all clients in order, as it
     * takes the words to be spread evenly over the names, and walks nearly all of them when those stand at the end.
     */
    private static String everywhere(List<String> conditions, ClientQuery.Sort sort, SearchWords wanted) {
        return """
            select * from (select id, name_key, created_at from clients.searchable where %s %s) found
            order by %s limit :limit
            """.formatted(String.join(" and ", conditions), wanted.haveAnIndex() ? "offset 0" : "", sort.order());
    }

    /** Walks one index per scope, so that a small team's list is as quick as everybody's. */
    private static String within(List<String> conditions, ClientQuery.Sort sort) {
        return """
            select id, name_key, created_at
            from unnest(:scopes) seen(seen_scope) cross join lateral (
                select id, name_key, created_at from clients.searchable where scope = seen_scope and %s
                order by %s limit :limit) page
            order by %s limit :limit
            """.formatted(String.join(" and ", conditions), sort.order(), sort.order());
    }

    private static ClientQuery.Place placeOf(Found last, ClientQuery.Sort sort) {
        Instant createdAt = last.createdAt().toInstant();
        return sort.placeOf(last.nameKey(), createdAt, last.id());
    }
}
