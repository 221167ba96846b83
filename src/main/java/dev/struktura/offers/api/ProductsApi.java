package dev.struktura.offers.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.offers.catalogue.Catalogue;
import dev.struktura.offers.catalogue.CatalogueResult;
import dev.struktura.offers.catalogue.Keepers;
import dev.struktura.offers.catalogue.PriceLists;
import dev.struktura.offers.catalogue.Product;
import dev.struktura.offers.catalogue.ProductDraft;
import dev.struktura.offers.catalogue.ProductForm;
import dev.struktura.offers.catalogue.ProductId;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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

/** What the company sells: everybody reads it, owners, administrators and heads keep it. */
@RestController
@RequestMapping("/api/v1/products")
class ProductsApi {

    /** What a cursor begins with, as any text could be a code. */
    private static final String PLACE = "code:";

    private final Catalogue catalogue;
    private final PriceLists lists;

    ProductsApi(Catalogue catalogue, PriceLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /** {@code q} is a part of the code or of a name; {@code active} leaves out what is not offered any more. */
    @GetMapping
    Listing<ProductJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean active,
            Paging paging) {
        List<Product> page = catalogue.page(
                Objects.requireNonNullElse(q, ""),
                !active,
                Objects.requireNonNullElse(paging.after(ProductsApi::code), ""),
                paging.limitPlusOne());
        return Listing.of(page, paging, product -> PLACE + product.code(), ProductJson::of);
    }

    private static String code(String place) {
        if (!place.startsWith(PLACE)) {
            throw new IllegalArgumentException(place);
        }
        return place.substring(PLACE.length());
    }

    @GetMapping("/{id}")
    ResponseEntity<ProductJson> show(@PathVariable ProductId id) {
        return answer(ResponseEntity.ok(), known(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ProductJson> add(@RequestBody ProductForm form, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        Product added = done(catalogue.add(read(form, null), viewer));
        return answer(ResponseEntity.created(URI.create("/api/v1/products/" + added.id())), added);
    }

    /** What is left out stays as it is; {@code active} retires a product and brings it back. */
    @PatchMapping("/{id}")
    ResponseEntity<ProductJson> change(
            @PathVariable ProductId id,
            @RequestBody ProductForm form,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        Product before = known(id);
        ProductDraft draft = read(form, before);
        return answer(ResponseEntity.ok(), done(catalogue.change(before, draft, Version.wanted(ifMatch), viewer)));
    }

    private Product known(ProductId id) {
        return catalogue.find(id).orElseThrow(Problem::notFound);
    }

    private ProductDraft read(ProductForm form, @Nullable Product before) {
        return switch (form.over(before, lists.byId())) {
            case ProductForm.Read.Right(ProductDraft draft) -> draft;
            case ProductForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    static <T> T done(CatalogueResult<T> result) {
        return switch (result) {
            case CatalogueResult.Done<T>(T kept) -> kept;
            case CatalogueResult.ChangedMeanwhile<T> _ -> throw Version.stale();
            case CatalogueResult.CodeTaken<T>(String code) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("offers.refused.code-taken", code));
            case CatalogueResult.HasPrices<T> _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("offers.refused.has-prices"));
        };
    }

    static void requireKeeps(Viewer viewer) {
        if (!Keepers.include(viewer)) {
            throw Problem.forbidden(Reason.of("offers.refused.keepers"));
        }
    }

    private static ResponseEntity<ProductJson> answer(ResponseEntity.BodyBuilder answer, Product product) {
        return answer.eTag(Version.tag(product.version())).body(ProductJson.of(product));
    }
}
