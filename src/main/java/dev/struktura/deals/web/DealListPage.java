package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.ListOffer;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealQuery;
import dev.struktura.deals.DealQuery.After;
import dev.struktura.deals.FieldFilter;
import dev.struktura.deals.FieldFilters;
import dev.struktura.staff.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of deals. */
@Controller
class DealListPage {

    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 80;

    private final DealLists lists;
    private final FieldFilters filters;
    private final SavedDealViews saved;
    private final ListChoices choices;
    private final DealSteps steps;
    private final List<ListOffer> offers;

    DealListPage(
            DealLists lists,
            FieldFilters filters,
            SavedDealViews saved,
            ListChoices choices,
            DealSteps steps,
            List<ListOffer> offers) {
        this.lists = lists;
        this.filters = filters;
        this.saved = saved;
        this.choices = choices;
        this.steps = steps;
        this.offers = offers;
    }

    @GetMapping("/deals")
    String list(
            @RequestParam Map<String, String> query,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        ListView list = view(query, f, viewer);
        model.addAttribute("list", list);
        model.addAttribute(
                "offers",
                offers.stream()
                        .flatMap(offer -> offer.on("deals", list.filter().asQuery(), viewer).stream())
                        .toList());
        return query.containsKey("after") && f.isHtmx() ? "deals/list-rows" : "deals/list";
    }

    @PostMapping("/deals/views")
    String keep(
            @RequestParam String name,
            @RequestParam String query,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("name", Reason.of("deals.invalid.view-name"));
        }
        saved.keep(name.strip(), query, viewer);
        Toast.of(f.t("deals.view.kept", name.strip())).after(redirect);
        return "redirect:/deals?" + query;
    }

    @PostMapping("/deals/views/{id}/removal")
    String forget(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        saved.forget(id, viewer);
        return "redirect:/deals";
    }

    private ListView view(Map<String, String> query, Frame f, Viewer viewer) {
        ListFilter filter = ListFilter.of(query);
        List<DealLists.Listed> found = lists.page(asked(filter), after(query), PAGE + 1, viewer);
        List<DealLists.Listed> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        List<Deal> deals = page.stream().map(DealLists.Listed::deal).toList();
        String more = found.size() > PAGE ? morePath(filter, page.getLast().place()) : null;
        return choices.view(
                filter,
                deals,
                steps.of(deals.stream().map(Deal::id).toList(), f.locale()),
                more,
                saved.of(viewer),
                viewer);
    }

    private DealQuery asked(ListFilter filter) {
        List<Violation> wrong = new ArrayList<>();
        List<FieldFilter> byFields = filters.read(filter.fields(), filter.process(), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        try {
            return filter.asDealQuery(byFields);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("query", Reason.of("deals.invalid.filter"));
        }
    }

    private static @Nullable After after(Map<String, String> query) {
        String place = query.getOrDefault("after", "");
        String number = query.getOrDefault("number", "");
        return place.isEmpty() || !number.matches("\\d{1,18}") ? null : new After(place, Long.parseLong(number));
    }

    private static String morePath(ListFilter filter, After last) {
        return "/deals?" + filter.asQuery() + "&number=" + last.number() + "&after="
                + URLEncoder.encode(last.value(), StandardCharsets.UTF_8);
    }
}
