package dev.struktura.deals.web;

import dev.struktura.deals.DealQuery;
import dev.struktura.deals.DealStatus;
import dev.struktura.deals.FieldFilter;
import dev.struktura.deals.FieldFilters;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of deals as its address asks for it; empty words ask for nothing in particular.
 *
 * @param fields the words that filter by a field, by their names
 */
public record ListFilter(
        String q,
        String process,
        String stage,
        String status,
        String owner,
        String team,
        Map<String, String> fields,
        String sort,
        List<String> columns) {

    /** Columns a list can have besides the deal itself, in their order. */
    public static final List<String> COLUMNS =
            List.of("stage", "amount", "owner", "next", "team", "action", "entered", "source", "created");

    /** Which process the fields of a form are of: chosen anew, it has others. */
    static final String FIELDS_OF = "fields-of";

    private static final List<String> USUAL = List.of("stage", "amount", "owner", "next", "action");

    static ListFilter of(Map<String, String> query) {
        Function<String, String> word = name -> query.getOrDefault(name, "").strip();
        String cols = word.apply("cols");
        List<String> columns = cols.isEmpty()
                ? USUAL
                : COLUMNS.stream()
                        .filter(Arrays.asList(cols.split(","))::contains)
                        .toList();
        return new ListFilter(
                word.apply("q"),
                word.apply("process"),
                word.apply("stage"),
                query.containsKey("status") ? word.apply("status") : "open",
                word.apply("owner"),
                word.apply("team"),
                ofAnotherProcess(query) ? Map.of() : FieldFilters.in(query),
                DealQuery.Sort.of(word.apply("sort"))
                        .orElse(DealQuery.Sort.NEWEST)
                        .key(),
                columns);
    }

    private static boolean ofAnotherProcess(Map<String, String> query) {
        String process = query.get(FIELDS_OF);
        return process != null && !process.equals(query.getOrDefault("process", ""));
    }

    DealQuery asDealQuery(List<FieldFilter> byFields) {
        return new DealQuery(
                given(stage, Function.identity()),
                given(status, one -> DealStatus.valueOf(one.toUpperCase(Locale.ROOT))),
                given(owner, one -> new EmployeeId(UUID.fromString(one))),
                given(team, one -> new TeamId(UUID.fromString(one))),
                given(process, Function.identity()),
                given(q, Function.identity()),
                byFields,
                DealQuery.Sort.of(sort).orElse(DealQuery.Sort.NEWEST));
    }

    private static <T> @Nullable T given(String word, Function<String, T> meaning) {
        return Optional.of(word).filter(some -> !some.isEmpty()).map(meaning).orElse(null);
    }

    public boolean shows(String column) {
        return columns.contains(column);
    }

    /** What a field is filtered by; empty for nothing. */
    public String field(String name) {
        return fields.getOrDefault(FieldFilters.PREFIX + name, "");
    }

    public boolean isNarrowed() {
        return !fields.isEmpty()
                || !q.isEmpty()
                || !process.isEmpty()
                || !stage.isEmpty()
                || !owner.isEmpty()
                || !team.isEmpty();
    }

    /** The address of this list as a query. */
    public String asQuery() {
        return asQuery(Map.of());
    }

    /** The address of the list ordered by a key: the other way round when it is ordered by that already. */
    public String sortedBy(String key) {
        return asQuery(Map.of("sort", sort.equals("-" + key) ? key : "-" + key));
    }

    /** {@code ascending} or {@code descending} when ordered by the key, else {@code none}: what ARIA calls it. */
    public String ordered(String key) {
        if (sort.equals(key)) {
            return "ascending";
        }
        return sort.equals("-" + key) ? "descending" : "none";
    }

    private String asQuery(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("process", process);
        all.put("stage", stage);
        all.put("owner", owner);
        all.put("team", team);
        all.putAll(fields);
        all.put("sort", sort.equals(DealQuery.Sort.NEWEST.key()) ? "" : sort);
        all.put("cols", columns.equals(USUAL) ? "" : String.join(",", columns));
        all.putAll(changes);
        String rest = all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> "&" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return "status=" + status + rest;
    }
}
