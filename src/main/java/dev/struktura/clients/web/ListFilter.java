package dev.struktura.clients.web;

import dev.struktura.clients.ClientQuery;
import dev.struktura.clients.ClientQuery.Place;
import dev.struktura.clients.ClientQuery.Sort;
import dev.struktura.structure.TeamId;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What the address of the list says: words, team, order, and where the page begins. */
public record ListFilter(
        @Nullable String q,
        @Nullable String team,
        @Nullable String sort,
        @Nullable String afterKey,
        @Nullable String afterId) {

    Sort order() {
        return Optional.ofNullable(sort).flatMap(Sort::of).orElse(Sort.NAME);
    }

    ClientQuery query() {
        return new ClientQuery(q, uuid(team).map(TeamId::new).orElse(null), order());
    }

    /** Where the page begins; an address somebody mangled begins at the start. */
    @Nullable
    Place after() {
        String key = afterKey;
        UUID id = uuid(afterId).orElse(null);
        if (key == null || id == null) {
            return null;
        }
        try {
            return Place.in(order(), key, id);
        } catch (DateTimeParseException mangled) {
            return null;
        }
    }

    public boolean isFiltered() {
        return isSet(q) || isSet(team);
    }

    /** The address of the same list in another order, from its beginning. */
    public String sortedBy(String key) {
        return address(Stream.of(pair("q", q), pair("team", team), pair("sort", key)));
    }

    /** The next order when the heading of a column is pressed. */
    public String toggled(String first, String second) {
        return sortedBy(order().key().equals(first) ? second : first);
    }

    /** What {@code aria-sort} says of a column. */
    public String ariaSort(String ascending, String descending) {
        String now = order().key();
        return now.equals(ascending) ? "ascending" : now.equals(descending) ? "descending" : "none";
    }

    public String continuedAt(Place place) {
        return address(Stream.of(
                pair("q", q),
                pair("team", team),
                pair("sort", sort),
                pair("afterKey", place.key()),
                pair("afterId", place.id().toString())));
    }

    /** What the list is narrowed down to, as in its address. */
    String asQuery() {
        return query(Stream.of(pair("q", q), pair("team", team)));
    }

    private static String query(Stream<Optional<String>> pairs) {
        return pairs.flatMap(Optional::stream).collect(Collectors.joining("&"));
    }

    private static String address(Stream<Optional<String>> pairs) {
        String query = query(pairs);
        return query.isEmpty() ? "/clients" : "/clients?" + query;
    }

    private static Optional<String> pair(String name, @Nullable String value) {
        return value != null && !value.isBlank()
                ? Optional.of(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
