package dev.struktura.talks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Cursor;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.Conversations;
import dev.struktura.talks.IgnoredSenders;
import dev.struktura.talks.Received;
import dev.struktura.talks.ReceivedId;
import dev.struktura.talks.Triage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What came in and found nobody: read here, and searched a place for. */
@Controller
@RequestMapping("/received-messages")
class UnsortedPage {

    private static final int PAGE = 25;

    private final Conversations conversations;
    private final IgnoredSenders ignored;
    private final TriageTargets targets;

    UnsortedPage(Conversations conversations, IgnoredSenders ignored, TriageTargets targets) {
        this.conversations = conversations;
        this.ignored = ignored;
        this.targets = targets;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal Viewer viewer) {
        requireShown(viewer);
        boolean aside = view.equals("aside");
        ReceivedId before = place(after);
        List<Received> found = aside
                ? conversations.aside(before, PAGE + 1, viewer)
                : conversations.unsorted(before, PAGE + 1, viewer);
        List<Received> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? Cursor.seal(shown.getLast().id().toString()) : null;
        return new ModelAndView(
                "talks/unsorted",
                "screen",
                new UnsortedScreen(
                        shown, aside, next, aside ? ignored.all(viewer) : List.of(), Triage.maySort(viewer)));
    }

    @GetMapping("/count")
    ModelAndView count(@AuthenticationPrincipal Viewer viewer) {
        requireShown(viewer);
        return new ModelAndView(
                        "layout/nav-count",
                        "count",
                        conversations.countUnsorted(UnsortedNavigation.MOST_COUNTED, viewer))
                .addObject("words", UnsortedNavigation.WAITS);
    }

    /** @param message for which a place is sought */
    @GetMapping("/targets")
    ModelAndView search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ReceivedId message,
            @AuthenticationPrincipal Viewer viewer) {
        if (!Triage.maySort(viewer)) {
            throw Problem.forbidden(Reason.of("talks.unsorted.not-yours"));
        }
        return new ModelAndView("talks/unsorted-targets", "targets", targets.search(q, viewer))
                .addObject("message", message == null ? "" : message.toString())
                .addObject("asked", !q.isBlank());
    }

    /** The whole message, however long it is. */
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable ReceivedId id, @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView(
                        "talks/message",
                        "message",
                        conversations.find(id, viewer).orElseThrow(Problem::notFound))
                .addObject("shown", Conversations.showsUnsorted(viewer))
                .addObject("maySort", Triage.maySort(viewer));
    }

    private static void requireShown(Viewer viewer) {
        if (!Conversations.showsUnsorted(viewer)) {
            throw Problem.forbidden(Reason.of("talks.unsorted.not-yours"));
        }
    }

    private static @Nullable ReceivedId place(String after) {
        try {
            return Cursor.open(after).map(ReceivedId::of).orElse(null);
        } catch (IllegalArgumentException notAPlace) {
            return null;
        }
    }
}
