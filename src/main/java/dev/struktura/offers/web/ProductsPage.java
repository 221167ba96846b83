package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.offers.catalogue.Catalogue;
import dev.struktura.offers.catalogue.CatalogueResult;
import dev.struktura.offers.catalogue.Keepers;
import dev.struktura.offers.catalogue.PriceLists;
import dev.struktura.offers.catalogue.Product;
import dev.struktura.offers.catalogue.ProductDraft;
import dev.struktura.offers.catalogue.ProductForm;
import dev.struktura.offers.catalogue.ProductId;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the company sells: everybody looks it up, those who lead the company keep it. */
@Controller
@RequestMapping("/products")
class ProductsPage {

    private static final String LIST = "redirect:/products";
    private static final int PAGE = 50;

    private final Catalogue catalogue;
    private final PriceLists lists;

    ProductsPage(Catalogue catalogue, PriceLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        List<Product> found = catalogue.page(q, retired, after, PAGE + 1);
        List<Product> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("offers/products")
                .addObject("products", shown)
                .addObject("next", found.size() > PAGE ? after(shown.getLast(), q, retired) : "")
                .addObject("q", q)
                .addObject("retired", retired)
                .addObject("keeps", Keepers.include(viewer));
    }

    private static String after(Product last, String q, boolean retired) {
        return UriComponentsBuilder.fromPath("/products")
                .queryParam("q", "{q}")
                .queryParam("retired", retired)
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(q, last.code())
                .toUriString();
    }

    @GetMapping("/new")
    ModelAndView newcomer(Viewer viewer) {
        requireKeeps(viewer);
        return form(null, TypedProduct.BLANK, Map.of(), viewer);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam Map<String, String> form,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        TypedProduct typed = new TypedProduct(form);
        return switch (read(typed, null)) {
            case ProductForm.Read.Wrong(var violations) -> refused(null, typed, errors(violations), viewer);
            case ProductForm.Read.Right(ProductDraft draft) ->
                answer(catalogue.add(draft, viewer), new Left(null, typed), viewer, f, redirect);
        };
    }

    @GetMapping("/{id}")
    ModelAndView product(@PathVariable ProductId id, Viewer viewer) {
        Product one = known(id);
        return form(one, TypedProduct.of(one), Map.of(), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable ProductId id,
            @RequestParam Map<String, String> form,
            @RequestParam long version,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        Product before = known(id);
        TypedProduct typed = new TypedProduct(form);
        return switch (read(typed, before)) {
            case ProductForm.Read.Wrong(var violations) -> refused(before, typed, errors(violations), viewer);
            case ProductForm.Read.Right(ProductDraft draft) ->
                answer(
                        catalogue.change(before, draft, Set.of(version), viewer),
                        new Left(before, typed),
                        viewer,
                        f,
                        redirect);
        };
    }

    /** Takes it out of what is offered, or brings it back. */
    @PostMapping("/{id}/active")
    String offer(
            @PathVariable ProductId id,
            @RequestParam boolean to,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        Product before = known(id);
        ProductForm wish = new ProductForm(null, null, null, null, null, to);
        if (wish.over(before, lists.byId()) instanceof ProductForm.Read.Right(ProductDraft draft)
                && catalogue.change(before, draft, null, viewer) instanceof CatalogueResult.Done<Product>) {
            Toast.of(f.t(to ? "offers.product.returned" : "offers.product.retired.now", before.code()))
                    .after(redirect);
        }
        return LIST + "/" + id;
    }

    /** What somebody left in a form. */
    private record Left(@Nullable Product before, TypedProduct typed) {}

    private ModelAndView answer(
            CatalogueResult<Product> result, Left left, Viewer viewer, Frame f, RedirectAttributes redirect) {
        return switch (result) {
            case CatalogueResult.Done<Product>(Product one) -> {
                Toast.of(f.t("offers.product.saved", one.code())).after(redirect);
                yield new ModelAndView(LIST);
            }
            case CatalogueResult.CodeTaken<Product>(String code) ->
                refused(
                        left.before(),
                        left.typed(),
                        Map.of("code", Reason.of("offers.refused.code-taken", code)),
                        viewer);
            case CatalogueResult.ChangedMeanwhile<Product> _ ->
                refused(left.before(), left.typed(), Map.of("", Reason.of("problem.stale-version")), viewer);
            case CatalogueResult.HasPrices<Product> _ ->
                throw new IllegalStateException("a product has no currency of its own");
        };
    }

    private ProductForm.Read read(TypedProduct typed, @Nullable Product before) {
        List<Violation> wrong = new ArrayList<>();
        ProductForm.Read read = typed.asForm(lists.all(), wrong).over(before, lists.byId());
        if (wrong.isEmpty()) {
            return read;
        }
        if (read instanceof ProductForm.Read.Wrong(var more)) {
            wrong.addAll(more);
        }
        return new ProductForm.Read.Wrong(wrong);
    }

    private ModelAndView refused(
            @Nullable Product before, TypedProduct typed, Map<String, Reason> errors, Viewer viewer) {
        ModelAndView page = form(before, typed, errors, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(@Nullable Product before, TypedProduct typed, Map<String, Reason> errors, Viewer viewer) {
        return new ModelAndView("offers/product")
                .addObject("before", before)
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("lists", lists.all())
                .addObject("keeps", Keepers.include(viewer));
    }

    static Map<String, Reason> errors(List<Violation> violations) {
        return violations.stream().collect(Collectors.toMap(Violation::path, Violation::message, (a, b) -> a));
    }

    private Product known(ProductId id) {
        return catalogue.find(id).orElseThrow(Problem::notFound);
    }

    static void requireKeeps(Viewer viewer) {
        if (!Keepers.include(viewer)) {
            throw Problem.forbidden(Reason.of("offers.refused.keepers"));
        }
    }
}
