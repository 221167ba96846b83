package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.DealPanel;
import dev.struktura.deals.DealReadings;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Uploads;
import dev.struktura.staff.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One deal with everything known of it, and what a person does to it there. */
@Controller
class DealPage {

    private final Deals deals;
    private final SeenDeals seen;
    private final DealScreens screens;
    private final DealReadings readings;
    private final Uploads uploads;
    private final DocumentPanel documents;
    private final ObjectProvider<DealPanel> panels;

    DealPage(
            Deals deals,
            SeenDeals seen,
            DealScreens screens,
            DealReadings readings,
            Uploads uploads,
            DocumentPanel documents,
            ObjectProvider<DealPanel> panels) {
        this.deals = deals;
        this.seen = seen;
        this.screens = screens;
        this.readings = readings;
        this.uploads = uploads;
        this.documents = documents;
        this.panels = panels;
    }

    @GetMapping("/deals/{id}")
    String show(
            @PathVariable DealId id,
            Paging history,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        Deal deal = seen.toRead(id, viewer);
        readings.opened(deal, viewer);
        model.addAttribute("screen", screens.of(deal, viewer, history));
        model.addAttribute(
                "panels",
                panels.stream()
                        .sorted(Comparator.comparingInt(DealPanel::order))
                        .map(panel -> panel.content(deal, viewer, f))
                        .toList());
        return "deals/deal";
    }

    /** What is older, to be put under what is shown. */
    @GetMapping("/deals/{id}/timeline")
    String older(@PathVariable DealId id, Paging history, @AuthenticationPrincipal Viewer viewer, Model model) {
        Deal deal = seen.toRead(id, viewer);
        model.addAttribute("deal", deal);
        model.addAttribute("timeline", screens.history(deal, history));
        return "deals/timeline-items";
    }

    @PostMapping("/deals/{id}/facts")
    String edit(
            @PathVariable DealId id,
            @RequestParam Map<String, String> form,
            @RequestParam Map<String, MultipartFile> files,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        Map<String, String> answered = uploads.attached(seen.toChange(id, viewer), form, files, viewer);
        Deals.Edit edit = new Deals.Edit(title(form), FormFacts.of(answered), null);
        Outcome outcome = deals.edit(id, edit, viewer);
        List<Outcome.Wrong> wrong = outcome instanceof Outcome.WrongFacts(var some) ? some : List.of();
        Deal deal = carriedOut(wrong.isEmpty() ? outcome : deals.edit(id, edit.without(fields(wrong)), viewer));
        if (f.isHtmx()) {
            model.addAttribute("screen", screens.of(deal, viewer));
            model.addAttribute("wrong", wrong);
            model.addAttribute("attached", answered.equals(form) ? null : documents.view(deal, viewer));
            return "deals/after-edit";
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(new Outcome.WrongFacts(wrong).violations());
        }
        return "redirect:/deals/" + deal.id();
    }

    @PostMapping("/deals/{id}/activities")
    String log(
            @PathVariable DealId id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer) {
        seen.toChange(id, viewer);
        if (DealScreens.KINDS.stream().noneMatch(kind::equals)) {
            throw Problem.invalid("kind", Reason.of("deals.invalid.kind"));
        }
        Deals.Activity activity = new Deals.Activity(kind, blankToNull(outcome), blankToNull(text), null);
        Deal deal = carriedOut(deals.log(id, activity, viewer));
        return seen.anew(deal, Toast.of(f.t("deals.logged")), viewer, f);
    }

    private static Set<String> fields(List<Outcome.Wrong> wrong) {
        return wrong.stream().map(Outcome.Wrong::field).collect(Collectors.toSet());
    }

    private static Deal carriedOut(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Deal deal) -> deal;
            case Outcome.Nothing(Deal deal, Reason _) -> deal;
            case Outcome.StaleVersion _ ->
                throw Problem.of(Problem.Kind.STALE_VERSION, Reason.of("base.error.412.what"));
            case Outcome.WrongFacts wrong -> throw Problem.invalid(wrong.violations());
            case Outcome.NoSuchDeal _ -> throw Problem.notFound();
            case Outcome.GateNotMet _, Outcome.MoveNotAllowed _ ->
                throw new IllegalStateException("only a move is refused by a gate: " + outcome);
        };
    }

    private static @Nullable String title(Map<String, String> form) {
        return blankToNull(form.getOrDefault("title", ""));
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
