package dev.struktura.deals.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.deals.DealId;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealLists.Listed;
import dev.struktura.deals.DealQuery;
import dev.struktura.deals.DealQuery.After;
import dev.struktura.deals.DealStatus;
import dev.struktura.deals.FieldFilter;
import dev.struktura.deals.FieldFilters;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deals by the page. */
@RestController
class DealListApi {

    private final DealLists lists;
    private final FieldFilters filters;
    private final DealJsons json;

    DealListApi(DealLists lists, FieldFilters filters, DealJsons json) {
        this.lists = lists;
        this.filters = filters;
        this.json = json;
    }

    /** What a program filters by, as it wrote it. */
    record Filter(
            @Nullable String stage,
            @Nullable String status,
            @Nullable String owner,
            @Nullable String team,
            @Nullable String process,
            @Nullable String q,
            @Nullable String sort) {

        DealQuery query(List<FieldFilter> fields, Viewer viewer) {
            return new DealQuery(
                    stage,
                    read("status", status, Filter::statusOf),
                    "me".equals(owner) ? viewer.id() : read("owner", owner, EmployeeId::of),
                    read("team", team, text -> new TeamId(UUID.fromString(text))),
                    process,
                    q,
                    fields,
                    Objects.requireNonNullElse(read("sort", sort, Filter::sortOf), DealQuery.Sort.NEWEST));
        }

        private static DealQuery.Sort sortOf(String text) {
            return DealQuery.Sort.of(text).orElseThrow(() -> new IllegalArgumentException("no such order"));
        }

        private static DealStatus statusOf(String text) {
            return Arrays.stream(DealStatus.values())
                    .filter(status -> status.slug().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such status"));
        }

        private static <T> @Nullable T read(String path, @Nullable String text, Function<String, T> parse) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid(path, Reason.of("deals.invalid.value"));
            }
        }
    }

    /** With a process, also by its fields: {@code field.KEY} equal to a value, {@code field.KEY.from} and {@code .to} for bounds. */
    @GetMapping("/api/v1/deals")
    Listing<DealJson> list(
            @ParameterObject Filter filter,
            @Parameter(hidden = true) @RequestParam Map<String, String> words,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        List<Violation> wrong = new ArrayList<>();
        List<FieldFilter> fields = filters.read(words, filter.process(), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        List<Listed> page = page(filter.query(fields, viewer), paging, viewer);
        List<DealJson> shown = json.of(page.stream().map(Listed::deal).toList(), locale);
        Map<DealId, DealJson> byId = shown.stream().collect(Collectors.toMap(one -> new DealId(one.id()), one -> one));
        return Listing.of(
                page,
                paging,
                listed -> listed.place().toString(),
                listed -> Objects.requireNonNull(byId.get(listed.deal().id())));
    }

    /** A place of another list, or of another order, is found out only where the rows are. */
    private List<Listed> page(DealQuery query, Paging paging, Viewer viewer) {
        After after = paging.after(After::of);
        try {
            return lists.page(query, after, paging.limitPlusOne(), viewer);
        } catch (IllegalArgumentException notAPlace) {
            throw Paging.notAPlace();
        }
    }
}
