package dev.struktura.offers.web;

import static dev.struktura.offers.web.ProductsPage.errors;
import static dev.struktura.offers.web.ProductsPage.requireKeeps;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.offers.catalogue.CatalogueResult;
import dev.struktura.offers.catalogue.Keepers;
import dev.struktura.offers.catalogue.PriceList;
import dev.struktura.offers.catalogue.PriceListDraft;
import dev.struktura.offers.catalogue.PriceListForm;
import dev.struktura.offers.catalogue.PriceListId;
import dev.struktura.offers.catalogue.PriceLists;
import dev.struktura.staff.Viewer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The price lists, their days and which of them is the usual one. */
@Controller
@RequestMapping("/price-lists")
class PriceListsPage {

    private final PriceLists lists;
    private final Company company;

    PriceListsPage(PriceLists lists, Company company) {
        this.lists = lists;
        this.company = company;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("offers/price-lists")
                .addObject("lists", lists.all())
                .addObject("today", lists.today())
                .addObject("keeps", Keepers.include(viewer));
    }

    @GetMapping("/new")
    ModelAndView newcomer(Viewer viewer) {
        requireKeeps(viewer);
        String currency = company.currency().getCurrencyCode();
        return form(null, new PriceListForm("", currency, lists.today().toString(), "", false), Map.of());
    }

    @PostMapping
    ModelAndView add(PriceListForm form, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        requireKeeps(viewer);
        return switch (form.over(null, lists.today())) {
            case PriceListForm.Read.Wrong(var violations) -> refused(null, form, errors(violations));
            case PriceListForm.Read.Right(PriceListDraft draft) -> saved(lists.add(draft, viewer), f, redirect);
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable PriceListId id, Viewer viewer) {
        requireKeeps(viewer);
        PriceList list = known(id);
        return form(list, asItIs(list), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable PriceListId id,
            PriceListForm form,
            @RequestParam long version,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        PriceList before = known(id);
        return switch (marked(form).over(before, lists.today())) {
            case PriceListForm.Read.Wrong(var violations) -> refused(before, form, errors(violations));
            case PriceListForm.Read.Right(PriceListDraft draft) ->
                switch (lists.change(before, draft, Set.of(version), viewer)) {
                    case CatalogueResult.Done<PriceList>(PriceList list) -> saved(list, f, redirect);
                    case CatalogueResult.HasPrices<PriceList> _ ->
                        refused(before, form, Map.of("currency", Reason.of("offers.refused.has-prices")));
                    case CatalogueResult.ChangedMeanwhile<PriceList> _ ->
                        refused(before, form, Map.of("", Reason.of("problem.stale-version")));
                    case CatalogueResult.CodeTaken<PriceList> _ ->
                        throw new IllegalStateException("price lists have no codes");
                };
        };
    }

    /** A box that nobody ticked is not sent at all. */
    private static PriceListForm marked(PriceListForm form) {
        return new PriceListForm(
                form.name(), form.currency(), form.validFrom(), form.validUntil(), Boolean.TRUE.equals(form.usual()));
    }

    private static ModelAndView saved(PriceList list, Frame f, RedirectAttributes redirect) {
        Toast.of(f.t("offers.price-list.saved", list.name())).after(redirect);
        return new ModelAndView("redirect:/price-lists");
    }

    private static ModelAndView refused(@Nullable PriceList before, PriceListForm form, Map<String, Reason> errors) {
        ModelAndView page = form(before, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView form(@Nullable PriceList before, PriceListForm form, Map<String, Reason> errors) {
        return new ModelAndView("offers/price-list")
                .addObject("before", before)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private static PriceListForm asItIs(PriceList list) {
        return new PriceListForm(
                list.name(),
                list.currency().getCurrencyCode(),
                list.validFrom().toString(),
                Optional.ofNullable(list.validUntil()).map(LocalDate::toString).orElse(""),
                list.usual());
    }

    private PriceList known(PriceListId id) {
        return lists.find(id).orElseThrow(Problem::notFound);
    }
}
