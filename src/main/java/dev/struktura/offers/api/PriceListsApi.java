package dev.struktura.offers.api;

import static dev.struktura.offers.api.ProductsApi.done;
import static dev.struktura.offers.api.ProductsApi.requireKeeps;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.offers.catalogue.PriceList;
import dev.struktura.offers.catalogue.PriceListDraft;
import dev.struktura.offers.catalogue.PriceListForm;
import dev.struktura.offers.catalogue.PriceListId;
import dev.struktura.offers.catalogue.PriceLists;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Price lists: everybody reads them, owners, administrators and heads keep them. The prices stand in the products. */
@RestController
@RequestMapping("/api/v1/price-lists")
class PriceListsApi {

    private final PriceLists lists;

    PriceListsApi(PriceLists lists) {
        this.lists = lists;
    }

    /** {@code q} is a part of the name, or a currency. */
    @GetMapping
    Listing<PriceListJson> list(@RequestParam(defaultValue = "") String q, Paging paging) {
        LocalDate today = lists.today();
        String words = q.strip().toLowerCase(Locale.ROOT);
        List<PriceList> found = lists.all().stream()
                .filter(list -> (list.name() + " " + list.currency())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
        return Listing.within(found, paging, list -> list.id().toString(), list -> PriceListJson.of(list, today));
    }

    @GetMapping("/{id}")
    ResponseEntity<PriceListJson> show(@PathVariable PriceListId id) {
        return answer(ResponseEntity.ok(), known(id));
    }

    /** A list without a first day begins today. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PriceListJson> add(@RequestBody PriceListForm form, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        PriceList added = lists.add(read(form, null), viewer);
        return answer(ResponseEntity.created(URI.create("/api/v1/price-lists/" + added.id())), added);
    }

    /** What is left out stays as it is; a list ends by its last day. */
    @PatchMapping("/{id}")
    ResponseEntity<PriceListJson> change(
            @PathVariable PriceListId id,
            @RequestBody PriceListForm form,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        PriceList before = known(id);
        PriceListDraft draft = read(form, before);
        return answer(ResponseEntity.ok(), done(lists.change(before, draft, Version.wanted(ifMatch), viewer)));
    }

    private PriceList known(PriceListId id) {
        return lists.find(id).orElseThrow(Problem::notFound);
    }

    private PriceListDraft read(PriceListForm form, @Nullable PriceList before) {
        return switch (form.over(before, lists.today())) {
            case PriceListForm.Read.Right(PriceListDraft draft) -> draft;
            case PriceListForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    private ResponseEntity<PriceListJson> answer(ResponseEntity.BodyBuilder answer, PriceList list) {
        return answer.eTag(Version.tag(list.version())).body(PriceListJson.of(list, lists.today()));
    }
}
