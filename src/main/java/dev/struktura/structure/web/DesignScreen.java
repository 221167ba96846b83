package dev.struktura.structure.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Version;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.DesignResult;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.design.Plan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Opens designs and carries out changes to them; shows what came of it in place, or on the page where there is no script. */
@Component
class DesignScreen {

    private static final String CHANGED = "{\"design-changed\":true}";
    private static final String CLASHED = "{\"design-clashed\":true}";
    private static final Set<String> OURS = Set.of("_csrf", "version");

    private final Designs designs;
    private final DesignViews views;
    private final Strokes strokes;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Request and response are proxies that stand for those of the thread. */
    DesignScreen(
            Designs designs,
            DesignViews views,
            Strokes strokes,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.designs = designs;
        this.views = views;
        this.strokes = strokes;
        this.request = request;
        this.response = response;
    }

    Design readable(DesignId id, Viewer viewer) {
        requireReads(viewer);
        return designs.find(id).orElseThrow(Problem::notFound);
    }

    static void requireReads(Viewer viewer) {
        if (!Designs.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("structure.problem.unread"));
        }
    }

    static void requireDesigns(Viewer viewer) {
        if (!Structure.mayChange(viewer)) {
            throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
        }
    }

    ModelAndView page(Design design, Viewer viewer) {
        return new ModelAndView("structure/designer", "view", views.of(design, viewer, null));
    }

    /** Changes a draft, if it still is as the page that asks for it shows it. */
    ModelAndView change(DesignId id, Viewer viewer, Frame f, UnaryOperator<Plan> stroke) {
        requireDesigns(viewer);
        Design design = readable(id, viewer);
        if (!Version.fits(seen(), design.version())) {
            return clash(id, viewer, f, stroke);
        }
        Plan plan = stroke.apply(design.plan());
        DesignResult result = plan.equals(design.plan())
                ? new DesignResult.Done(design)
                : designs.save(id, plan, Set.of(design.version()), viewer);
        return result instanceof DesignResult.ChangedMeanwhile
                ? clash(id, viewer, f, stroke)
                : changed(done(result), viewer, f);
    }

    /** The versions that the page shows; null when it does not tell. */
    @Nullable
    Set<Long> seen() {
        String version = request.getParameter("version");
        return version == null ? null : Version.wanted('"' + version + '"');
    }

    static Design done(DesignResult result) {
        return switch (result) {
            case DesignResult.Done(Design design) -> design;
            case DesignResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
            case DesignResult.Unknown _ -> throw Problem.notFound();
            case DesignResult.ChangedMeanwhile _ -> throw Version.stale();
            case DesignResult.NotADraft _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("structure.problem.no-draft"));
        };
    }

    private ModelAndView changed(Design design, Viewer viewer, Frame f) {
        if (!f.isHtmx()) {
            return new ModelAndView("redirect:/structure/designs/" + design.id(), HttpStatus.SEE_OTHER);
        }
        response.setHeader("HX-Trigger-After-Swap", CHANGED);
        return new ModelAndView("structure/design", "view", views.of(design, viewer, null));
    }

    private ModelAndView clash(DesignId id, Viewer viewer, Frame f, UnaryOperator<Plan> stroke) {
        Design design = readable(id, viewer);
        DesignView.Clash clash = new DesignView.Clash(
                request.getRequestURI(),
                sent(),
                views.name(design.changedBy()),
                design.changedAt(),
                lost(design.plan(), stroke, f));
        response.setHeader("HX-Trigger-After-Swap", CLASHED);
        response.setHeader("HX-Retarget", "#design");
        response.setHeader("HX-Reswap", "outerHTML");
        ModelAndView told = new ModelAndView(
                f.isHtmx() ? "structure/design" : "structure/designer", "view", views.of(design, viewer, clash));
        told.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return told;
    }

    /** What the change would do now, line by line; null when it cannot be made any more, as what it is about is gone. */
    private @Nullable List<String> lost(Plan plan, UnaryOperator<Plan> stroke, Frame f) {
        try {
            return strokes.between(plan, stroke.apply(plan), f);
        } catch (Problem gone) {
            if (gone.kind() != Problem.Kind.NOT_FOUND) {
                throw gone;
            }
            return null;
        }
    }

    private Map<String, List<String>> sent() {
        Map<String, List<String>> sent = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OURS.contains(name)) {
                sent.put(name, List.of(values));
            }
        });
        return sent;
    }
}
