package dev.struktura.playbooks.trial.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A case that exists nowhere, led by whoever reads processes. What was done stands in the address: going back undoes it. */
@Controller
class TrialPage {

    private final Drafts drafts;
    private final ProcessVersions versions;
    private final TrialViews views;

    TrialPage(Drafts drafts, ProcessVersions versions, TrialViews views) {
        this.drafts = drafts;
        this.versions = versions;
        this.views = views;
    }

    /**
     * What was done before, and what is done now.
     *
     * @param act what was done, oldest first
     * @param field to be filled in with {@code value}
     * @param kind of an activity that comes to {@code outcome}
     */
    record Wanted(
            @Nullable Instant from,
            @Nullable List<String> act,
            @Nullable String field,
            @Nullable String value,
            @Nullable String kind,
            @Nullable String outcome) {

        List<String> inputs() {
            List<String> inputs = new ArrayList<>(act == null ? List.of() : act);
            if (field != null && value != null && !value.isBlank()) {
                inputs.add("learn:" + field + "=" + value.strip());
            }
            if (kind != null) {
                inputs.add("act:" + kind + "=" + (outcome == null ? "" : outcome));
            }
            return inputs;
        }
    }

    @GetMapping("/processes/drafts/{id}/trial")
    ModelAndView ofDraft(
            @PathVariable DraftId id,
            Wanted wanted,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        requireReads(viewer);
        ProcessDocument document =
                drafts.find(id).orElseThrow(Problem::notFound).document();
        String address = "/processes/drafts/" + id + "/trial";
        return shown(address, sound(document), wanted, new TrialViews.Reading(viewer, f));
    }

    @GetMapping("/processes/{key}/versions/{number}/trial")
    ModelAndView ofVersion(
            @PathVariable String key,
            @PathVariable int number,
            Wanted wanted,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        requireReads(viewer);
        ProcessVersion version = versions.find(key, number).orElseThrow(Problem::notFound);
        String address = "/processes/%s/versions/%d/trial".formatted(key, number);
        return shown(address, Optional.of(version), wanted, new TrialViews.Reading(viewer, f));
    }

    private ModelAndView shown(String address, Optional<ProcessVersion> version, Wanted wanted, TrialViews.Reading by) {
        return new ModelAndView("playbooks/trial")
                .addObject("address", address)
                .addObject(
                        "trial",
                        version.map(sound -> views.of(address, sound, wanted, by))
                                .orElse(null));
    }

    private static Optional<ProcessVersion> sound(ProcessDocument document) {
        try {
            return Optional.of(document.toVersion(0));
        } catch (IllegalArgumentException unsound) {
            return Optional.empty();
        }
    }

    private static void requireReads(Viewer viewer) {
        if (!Drafts.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.unread"));
        }
    }
}
