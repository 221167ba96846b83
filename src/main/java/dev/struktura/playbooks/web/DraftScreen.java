package dev.struktura.playbooks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Version;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.DraftResult;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.playbooks.sketch.Sketch;
import dev.struktura.staff.Viewer;
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

/** Opens drafts and carries out changes to them; shows what came of it in place, or on the page where there is no script. */
@Component
class DraftScreen {

    private static final Set<String> OURS = Set.of("_csrf", "version", "at");

    private final Drafts drafts;
    private final DraftViews views;
    private final LateStrokes lateStrokes;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Request and response are proxies that stand for those of the thread. */
    DraftScreen(
            Drafts drafts,
            DraftViews views,
            LateStrokes lateStrokes,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.drafts = drafts;
        this.views = views;
        this.lateStrokes = lateStrokes;
        this.request = request;
        this.response = response;
    }

    Draft readable(DraftId id, Viewer viewer) {
        requireReads(viewer);
        return drafts.find(id).orElseThrow(Problem::notFound);
    }

    static void requireReads(Viewer viewer) {
        if (!Drafts.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.unread"));
        }
    }

    static void requireDesigns(Viewer viewer) {
        if (!Drafts.mayDesign(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.forbidden"));
        }
    }

    ModelAndView show(Draft draft, String at, Viewer viewer, Frame f) {
        String template = f.isHtmx() ? "playbooks/draft" : "playbooks/designer";
        return views.of(draft, at, false, viewer, f.locale())
                .map(view -> new ModelAndView(template, "view", view))
                .orElseGet(
                        () -> new ModelAndView("playbooks/unsound", "view", views.unsound(draft, viewer, f.locale())));
    }

    /** Changes a draft and leaves open what is open. */
    ModelAndView change(DraftId id, Viewer viewer, Frame f, UnaryOperator<Sketch> stroke) {
        return change(id, viewer, f, stroke, null);
    }

    /**
     * Changes a draft, if it still is as the page that asks for it shows it.
     *
     * @param opened what the change opens; null leaves open what is open
     */
    ModelAndView change(DraftId id, Viewer viewer, Frame f, UnaryOperator<Sketch> stroke, @Nullable Selection opened) {
        requireDesigns(viewer);
        Draft draft = readable(id, viewer);
        Set<Long> seen = seen();
        if (seen != null && !Version.fits(seen, draft.version())) {
            return clash(draft, seen, viewer, f, stroke);
        }
        Sketch after = stroke.apply(new Sketch(draft.document()));
        views.requireDrawable(after.document(), f.locale());
        return changed(drafts.save(id, after.document(), Set.of(draft.version()), viewer), viewer, f, opened);
    }

    ModelAndView changed(DraftResult result, Viewer viewer, Frame f, @Nullable Selection opened) {
        if (result instanceof DraftResult.ChangedMeanwhile) {
            throw Version.stale();
        }
        Draft draft = done(result);
        String at = opened == null ? open() : opened.toString();
        if (!f.isHtmx()) {
            return new ModelAndView("redirect:/processes/drafts/" + draft.id() + "?at=" + at, HttpStatus.SEE_OTHER);
        }
        response.setHeader("HX-Trigger-After-Settle", "{\"draft-changed\":true}");
        return views.of(draft, at, opened != null, viewer, f.locale())
                .map(view -> new ModelAndView("playbooks/draft", "view", view))
                .orElseGet(() -> leaveFor(draft));
    }

    /** What cannot be drawn has a page of its own. */
    private ModelAndView leaveFor(Draft draft) {
        response.setHeader("HX-Redirect", "/processes/drafts/" + draft.id());
        return new ModelAndView("layout/nothing");
    }

    /** The versions that the page shows; null when it does not tell. */
    @Nullable
    Set<Long> seen() {
        String version = request.getParameter("version");
        return version == null ? null : Version.wanted('"' + version + '"');
    }

    private String open() {
        String at = request.getParameter("at");
        return at == null || !at.matches("[\\w.-]{1,140}") ? "process" : at;
    }

    static Draft done(DraftResult result) {
        return switch (result) {
            case DraftResult.Done(Draft draft) -> draft;
            case DraftResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("playbooks.problem.forbidden"));
            case DraftResult.Unknown _ -> throw Problem.notFound();
            case DraftResult.ChangedMeanwhile _ -> throw Version.stale();
            case DraftResult.Published(int number) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("playbooks.problem.published", number));
            case DraftResult.OtherProcess(String wanted, String _) ->
                throw Problem.invalid("key", Reason.of("playbooks.problem.other-process", wanted));
        };
    }

    private ModelAndView clash(Draft draft, Set<Long> seen, Viewer viewer, Frame f, UnaryOperator<Sketch> stroke) {
        DraftView.Clash clash = new DraftView.Clash(
                request.getRequestURI(),
                sent(),
                views.name(draft.changedBy()),
                draft.changedAt(),
                lateStrokes.since(draft, seen, f.locale()),
                lateStrokes.lost(draft, stroke, f.locale()));
        response.setHeader("HX-Trigger-After-Settle", "{\"draft-clashed\":true}");
        response.setHeader("HX-Retarget", "#draft");
        response.setHeader("HX-Reselect", "#draft");
        response.setHeader("HX-Reswap", "outerHTML");
        return views.of(draft, open(), false, viewer, f.locale())
                .map(view -> told(view.with(clash), f))
                .orElseGet(() -> leaveFor(draft));
    }

    private static ModelAndView told(DraftView view, Frame f) {
        ModelAndView told = new ModelAndView(f.isHtmx() ? "playbooks/draft" : "playbooks/designer", "view", view);
        told.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return told;
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
