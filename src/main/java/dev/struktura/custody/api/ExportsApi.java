package dev.struktura.custody.api;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.table.Exportable.Choice;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.custody.Agreements;
import dev.struktura.custody.AskResult;
import dev.struktura.custody.Export;
import dev.struktura.custody.ExportId;
import dev.struktura.custody.ExportRights;
import dev.struktura.custody.Exports;
import dev.struktura.custody.Fetches;
import dev.struktura.custody.HandedOut;
import dev.struktura.custody.Lists;
import dev.struktura.custody.Wish;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking lists out as files. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportsApi {

    private final Exports exports;
    private final Agreements agreements;
    private final Fetches fetches;
    private final Lists lists;
    private final ExportRights rights;
    private final Ids ids;

    ExportsApi(Exports exports, Agreements agreements, Fetches fetches, Lists lists, ExportRights rights, Ids ids) {
        this.exports = exports;
        this.agreements = agreements;
        this.fetches = fetches;
        this.lists = lists;
        this.rights = rights;
        this.ids = ids;
    }

    /**
     * What somebody wants to take out.
     *
     * @param list {@code clients} or {@code deals}
     * @param filter by which the page of the list is narrowed, such as {@code q}, {@code team}, {@code stage}
     */
    record WishInput(
            @Nullable String list,
            @Nullable Map<String, @Nullable String> filter,
            @Nullable Boolean contacts,
            @Nullable String reason) {}

    record RefusalInput(@Nullable String reason) {}

    /** One's own; those of everybody for owners, heads and administrators. */
    @GetMapping
    Listing<ExportJson> all(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        requireConcerned(viewer);
        Long before = paging.after(Long::valueOf);
        List<Export> page =
                exports.page(viewer, Objects.requireNonNullElse(before, Long.MAX_VALUE), paging.limitPlusOne());
        return Listing.of(page, paging, one -> Long.toString(one.number()), this::json);
    }

    @GetMapping("/{id}")
    ExportJson one(@PathVariable ExportId id, @AuthenticationPrincipal Viewer viewer) {
        return json(exports.find(id, viewer).orElseThrow(Problem::notFound));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ExportJson> ask(@RequestBody WishInput input, @AuthenticationPrincipal Viewer viewer) {
        if (!rights.mayExport(viewer)) {
            throw forbidden();
        }
        Wish wish = wish(input);
        Choice choice = lists.choose(wish.list(), wish.filter(), viewer)
                .orElseThrow(() -> Problem.invalid(
                        lists.has(wish.list()) ? "filter" : "list", Reason.of("custody.invalid.choice")));
        Export asked = asked(exports.ask(wish, choice, viewer));
        return ResponseEntity.created(URI.create("/api/v1/exports/" + asked.id()))
                .body(json(asked));
    }

    @FreshProof
    @PostMapping("/{id}/agreement")
    ExportJson agree(@PathVariable ExportId id, @AuthenticationPrincipal Viewer viewer) {
        return decided(agreements.agree(id, viewer));
    }

    @PostMapping("/{id}/refusal")
    ExportJson decline(
            @PathVariable ExportId id, @RequestBody RefusalInput input, @AuthenticationPrincipal Viewer viewer) {
        return decided(agreements.decline(id, reason(input.reason()), viewer));
    }

    /** The file as CSV; only for whoever asked for it, counted each time. */
    @FreshProof
    @PostMapping("/{id}/fetches")
    ResponseEntity<byte[]> fetch(
            @PathVariable ExportId id, HttpServletRequest request, @AuthenticationPrincipal Viewer viewer) {
        return HandedOut.answer(fetches.fetch(id, request.getRemoteAddr(), viewer));
    }

    private Wish wish(WishInput input) {
        Map<String, String> filter = new HashMap<>();
        Objects.requireNonNullElse(input.filter(), Map.<String, @Nullable String>of())
                .forEach((word, value) -> {
                    if (value != null && !value.isBlank()) {
                        filter.put(word, value.strip());
                    }
                });
        return new Wish(
                new ExportId(ids.next()),
                Objects.requireNonNullElse(input.list(), ""),
                filter,
                Boolean.TRUE.equals(input.contacts()),
                reason(input.reason()));
    }

    private static String reason(@Nullable String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty() || reason.length() > Wish.LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("custody.invalid.reason", Wish.LONGEST_REASON));
        }
        return reason;
    }

    private static Export asked(AskResult result) {
        return switch (result) {
            case AskResult.Asked(Export export) -> export;
            case AskResult.NotAllowed _ -> throw forbidden();
            case AskResult.NoContacts _ -> throw Problem.forbidden(Reason.of("custody.refused.contacts"));
            case AskResult.Nothing _ -> throw Problem.invalid("filter", Reason.of("custody.refused.nothing"));
            case AskResult.TooLarge(int most) ->
                throw Problem.invalid("filter", Reason.of("custody.refused.too-large", most));
        };
    }

    private ExportJson decided(Agreements.Result result) {
        return switch (result) {
            case Agreements.Result.Decided(Export export) -> json(export);
            case Agreements.Result.SamePerson _ -> throw Problem.forbidden(Reason.of("custody.refused.own"));
            case Agreements.Result.NotWaiting _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("custody.refused.not-waiting"));
            case Agreements.Result.Unknown _ -> throw Problem.notFound();
        };
    }

    private void requireConcerned(Viewer viewer) {
        if (!ExportRights.oversees(viewer) && !rights.mayExport(viewer)) {
            throw forbidden();
        }
    }

    private ExportJson json(Export export) {
        return ExportJson.of(export, fetches.of(export.id()));
    }

    private static Problem forbidden() {
        return Problem.forbidden(Reason.of("custody.refused.no-right"));
    }
}
