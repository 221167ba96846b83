package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.LocalPath;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.web.BulkEdit.Kind;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Changing many deals at once: first what would happen, then what happened, and the way back. */
@Controller
class BulkPage {

    private static final String LIST = "/deals";

    private final BulkEdits edits;
    private final Deals deals;
    private final DealPeople people;
    private final ProcessVersions processes;
    private final ShownFacts facts;

    BulkPage(BulkEdits edits, Deals deals, DealPeople people, ProcessVersions processes, ShownFacts facts) {
        this.edits = edits;
        this.deals = deals;
        this.people = people;
        this.processes = processes;
        this.facts = facts;
    }

    @PostMapping("/deals/bulk-edits")
    String preview(
            @RequestParam(name = "deal", required = false, defaultValue = "") List<UUID> chosen,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
        Kind kind = kind(form.getOrDefault("kind", ""), viewer);
        if (chosen.isEmpty() || chosen.size() > BulkEdits.MOST) {
            throw Problem.invalid("deal", Reason.of("deals.bulk.too-many", BulkEdits.MOST));
        }
        List<Deal> seen = deals.byIds(chosen.stream().map(DealId::new).toList()).stream()
                .filter(deal -> deals.sees(viewer, deal))
                .toList();
        String target = form.getOrDefault(kind.name().toLowerCase(Locale.ROOT), "");
        if (kind == Kind.OWNER && !mayOwn(target)) {
            throw Problem.invalid("owner", Reason.of("deals.invalid.value"));
        }
        BulkEdit edit = edits.preview(kind, target, value(kind, target, form), seen, viewer);
        return page(edit.id(), form.getOrDefault("back", LIST));
    }

    @GetMapping("/deals/bulk-edits/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = LIST) String back,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        BulkEdit edit = edits.find(id, viewer).orElseThrow(Problem::notFound);
        model.addAttribute("edit", edit);
        model.addAttribute("back", LocalPath.orHome(back));
        model.addAttribute("people", people.names());
        ProcessVersion process = processOf(edit);
        model.addAttribute("process", process);
        model.addAttribute(
                "shown", (UnaryOperator<String>) value -> facts.shown(process, edit.target(), value, viewer.locale()));
        return "deals/bulk-edit";
    }

    @PostMapping("/deals/bulk-edits/{id}/application")
    String apply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = LIST) String back,
            @AuthenticationPrincipal Viewer viewer) {
        edits.apply(edits.find(id, viewer).orElseThrow(Problem::notFound), viewer);
        return page(id, back);
    }

    @PostMapping("/deals/bulk-edits/{id}/undo")
    String undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = LIST) String back,
            @AuthenticationPrincipal Viewer viewer) {
        edits.undo(edits.find(id, viewer).orElseThrow(Problem::notFound), viewer);
        return page(id, back);
    }

    /** The page of the edit, which knows the list that it was started from. */
    private static String page(UUID id, String back) {
        return "redirect:/deals/bulk-edits/" + id + "?back=" + UriUtils.encode(back, StandardCharsets.UTF_8);
    }

    private boolean mayOwn(String person) {
        return people.whoMayOwn().keySet().stream().anyMatch(id -> id.toString().equals(person));
    }

    private ProcessVersion processOf(BulkEdit edit) {
        Deal first =
                edit.lines().stream().findFirst().orElseThrow(Problem::notFound).deal();
        return processes.get(first.process(), first.processVersion());
    }

    private static Kind kind(String word, Viewer viewer) {
        return switch (word) {
            case "owner" -> {
                if (!viewer.leads()) {
                    throw Problem.forbidden(Reason.of("deals.bulk.leaders-only"));
                }
                yield Kind.OWNER;
            }
            case "stage" -> Kind.STAGE;
            case "field" -> Kind.FIELD;
            default -> throw Problem.invalid("kind", Reason.of("deals.invalid.kind"));
        };
    }

    private static String value(Kind kind, String target, Map<String, String> form) {
        if (kind != Kind.FIELD) {
            return "";
        }
        String value = form.getOrDefault("value", "");
        return String.valueOf(FormFacts.of(Map.of("field." + target, value)).get(target));
    }
}
