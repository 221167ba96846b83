package dev.struktura.billing.web;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.EntityDraft;
import dev.struktura.billing.entity.EntityForm;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.EntityResult;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.billing.requisite.Doubts;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The companies and traders of ours that issue papers. */
@Controller
@RequestMapping("/settings/entities")
class EntitiesPage {

    private static final String LIST = "redirect:/settings/entities";

    private final Entities entities;
    private final EntityView view;
    private final EntityForm blank;

    EntitiesPage(Entities entities, EntityView view, Company company) {
        this.entities = entities;
        this.view = view;
        this.blank = EntityForm.blank(company.country(), company.zone());
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        EntityView.requireKeeps(viewer);
        return new ModelAndView("billing/entities").addObject("entities", entities.all());
    }

    @GetMapping("/new")
    ModelAndView newcomer(Viewer viewer) {
        EntityView.requireKeeps(viewer);
        return view.of(null, blank);
    }

    @FreshProof
    @PostMapping
    ModelAndView add(EntityForm form, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        EntityView.requireKeeps(viewer);
        return switch (form.over(blank)) {
            case EntityForm.Read.Wrong(var violations) -> view.refused(null, form, errors(violations));
            case EntityForm.Read.Right(EntityDraft draft) ->
                answer(entities.add(draft, viewer), null, form, new Told(f, redirect));
        };
    }

    /** What looks mistyped so far. */
    @PostMapping("/doubts")
    ModelAndView doubts(EntityForm form, Viewer viewer) {
        EntityView.requireKeeps(viewer);
        return EntityView.doubts(form.typedTaxId().map(Doubts::of).orElse(List.of()));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable EntityId id, Viewer viewer) {
        LegalEntity entity = view.found(id, viewer);
        return view.of(entity, EntityForm.of(entity));
    }

    @FreshProof
    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable EntityId id,
            EntityForm form,
            @RequestParam long version,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        LegalEntity before = view.found(id, viewer);
        return switch (form.marked().over(EntityForm.of(before))) {
            case EntityForm.Read.Wrong(var violations) -> view.refused(before, form, errors(violations));
            case EntityForm.Read.Right(EntityDraft draft) ->
                answer(entities.change(id, draft, Set.of(version), viewer), before, form, new Told(f, redirect));
        };
    }

    @PostMapping("/{id}/closure")
    ModelAndView close(
            @PathVariable EntityId id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        LegalEntity before = view.found(id, viewer);
        return answer(entities.close(id, viewer), before, EntityForm.of(before), new Told(f, redirect));
    }

    @PostMapping("/{id}/reopening")
    ModelAndView reopen(
            @PathVariable EntityId id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        LegalEntity before = view.found(id, viewer);
        return answer(entities.reopen(id, viewer), before, EntityForm.of(before), new Told(f, redirect));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(
            @PathVariable EntityId id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        LegalEntity before = view.found(id, viewer);
        return answer(entities.remove(id, viewer), before, EntityForm.of(before), new Told(f, redirect));
    }

    /** Where what happened is told after a redirect. */
    private record Told(Frame f, RedirectAttributes redirect) {

        ModelAndView saying(String key, LegalEntity entity, String page) {
            Toast.of(f.t(key, entity.name())).after(redirect);
            return new ModelAndView(page);
        }
    }

    private ModelAndView answer(EntityResult result, @Nullable LegalEntity before, EntityForm form, Told told) {
        return switch (result) {
            case EntityResult.Done(LegalEntity entity) ->
                told.saying("billing.entity.saved", entity, LIST + "/" + entity.id());
            case EntityResult.Removed(LegalEntity entity) -> told.saying("billing.entity.removed", entity, LIST);
            case EntityResult.Refused(String path, Reason why) -> view.refused(before, form, Map.of(path, why));
            case EntityResult.ChangedMeanwhile _ ->
                view.refused(before, form, Map.of("", Reason.of("problem.stale-version")));
        };
    }

    static Map<String, Reason> errors(List<Violation> violations) {
        return violations.stream().collect(Collectors.toMap(Violation::path, Violation::message, (a, b) -> a));
    }
}
