package dev.struktura.custody.web;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.table.Exportable.Choice;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.custody.AskResult;
import dev.struktura.custody.DecoySettings;
import dev.struktura.custody.Export;
import dev.struktura.custody.ExportId;
import dev.struktura.custody.ExportRights;
import dev.struktura.custody.ExportSettings;
import dev.struktura.custody.Exports;
import dev.struktura.custody.Fetches;
import dev.struktura.custody.Lists;
import dev.struktura.custody.Wish;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** What was taken out, and asking for more. */
@Controller
@RequestMapping("/exports")
class ExportsPage {

    private static final int PAGE = 50;

    private final Exports exports;
    private final ExportRights rights;
    private final Fetches fetches;
    private final Lists lists;
    private final Staff staff;
    private final ExportSettings settings;
    private final DecoySettings decoys;
    private final Ids ids;

    ExportsPage(
            Exports exports,
            ExportRights rights,
            Fetches fetches,
            Lists lists,
            Staff staff,
            ExportSettings settings,
            DecoySettings decoys,
            Ids ids) {
        this.exports = exports;
        this.rights = rights;
        this.fetches = fetches;
        this.lists = lists;
        this.staff = staff;
        this.settings = settings;
        this.decoys = decoys;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "9223372036854775807") long before, Viewer viewer) {
        requireConcerned(viewer);
        List<Export> found = exports.page(viewer, before, PAGE + 1);
        ModelAndView page = new ModelAndView("custody/exports")
                .addObject("exports", found.size() > PAGE ? found.subList(0, PAGE) : found)
                .addObject("more", found.size() > PAGE)
                .addObject("oversees", ExportRights.oversees(viewer));
        return ExportRights.oversees(viewer)
                ? page.addObject("rights", rights.all())
                        .addObject("people", staff.all())
                        .addObject("gives", ExportRights.gives(viewer))
                        .addObject("decoys", decoys)
                : page;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam Map<String, String> address, Viewer viewer) {
        String list = address.getOrDefault("list", "");
        Map<String, String> filter = Lists.filterIn(address);
        return form(new Wish(new ExportId(ids.next()), list, filter, false, ""), null, viewer);
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam ExportId id,
            @RequestParam String list,
            @RequestParam(defaultValue = "false") boolean contacts,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> address,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Wish wish = new Wish(id, list, Lists.filterIn(address), contacts, reason.strip());
        if (wish.reason().isEmpty() || wish.reason().length() > Wish.LONGEST_REASON) {
            return refused(wish, Reason.of("custody.invalid.reason", Wish.LONGEST_REASON), viewer);
        }
        return switch (exports.ask(wish, chosen(wish, viewer), viewer)) {
            case AskResult.Asked(Export export) -> {
                Toast.of(f.t(export.fourEyes() ? "custody.asked" : "custody.made"))
                        .after(redirect);
                yield new ModelAndView("redirect:/exports/" + export.id());
            }
            case AskResult.NotAllowed _ -> throw forbidden();
            case AskResult.NoContacts _ -> throw Problem.forbidden(Reason.of("custody.refused.contacts"));
            case AskResult.Nothing _ -> refused(wish, Reason.of("custody.refused.nothing"), viewer);
            case AskResult.TooLarge(int most) -> refused(wish, Reason.of("custody.refused.too-large", most), viewer);
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable ExportId id, Viewer viewer) {
        Export export = exports.find(id, viewer).orElseThrow(Problem::notFound);
        boolean own = export.asked().id().equals(viewer.id());
        return new ModelAndView("custody/export")
                .addObject("export", export)
                .addObject("words", lists.inWords(export, viewer))
                .addObject("fetches", fetches.of(id))
                .addObject("left", settings.fetches() - export.fetches())
                .addObject("own", own);
    }

    private ModelAndView refused(Wish wish, Reason why, Viewer viewer) {
        ModelAndView page = form(wish, why, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Wish wish, @Nullable Reason error, Viewer viewer) {
        if (!rights.mayExport(viewer)) {
            throw forbidden();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("wish", wish);
        model.put("words", chosen(wish, viewer).inWords());
        model.put("mayContacts", rights.mayExportContacts(viewer));
        model.put("settings", settings);
        model.put("error", error);
        return new ModelAndView("custody/new", model);
    }

    private Choice chosen(Wish wish, Viewer viewer) {
        return lists.choose(wish.list(), wish.filter(), viewer).orElseThrow(Problem::notFound);
    }

    private void requireConcerned(Viewer viewer) {
        if (!ExportRights.oversees(viewer) && !rights.mayExport(viewer)) {
            throw forbidden();
        }
    }

    private static Problem forbidden() {
        return Problem.forbidden(Reason.of("custody.refused.no-right"));
    }
}
