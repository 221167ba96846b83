package dev.struktura.playbooks.api;

import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.check.Finding;
import dev.struktura.playbooks.check.ProcessChecks;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What would go wrong if a draft were published as it stands. */
@RestController
class DraftChecksApi {

    private final ProcessChecks checks;
    private final DraftAnswers answers;
    private final Texts texts;

    DraftChecksApi(ProcessChecks checks, DraftAnswers answers, Texts texts) {
        this.checks = checks;
        this.answers = answers;
        this.texts = texts;
    }

    /** Findings, errors first. */
    record FindingsJson(List<FindingJson> findings) {}

    /**
     * {@code place} is the path in the document, such as {@code stages[2].rules[0]}, empty for the whole; with the keys of the stage and
     * the rule it stands in.
     */
    record FindingJson(
            String rule,
            Finding.Severity severity,
            String text,
            String place,
            @Nullable String stage,
            @Nullable String stageRule) {}

    @PostMapping("/api/v1/processes/{key}/drafts/{id}/checks")
    FindingsJson check(
            @PathVariable String key, @PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return new FindingsJson(checks.of(answers.readable(key, id, viewer).document()).stream()
                .map(finding -> json(finding, viewer, locale))
                .toList());
    }

    private FindingJson json(Finding finding, Viewer viewer, Locale locale) {
        return new FindingJson(
                finding.rule(),
                finding.severity(),
                texts.why(finding.text(locale), locale, viewer.zone()),
                finding.place().path(),
                finding.place().stage(),
                finding.place().rule());
    }
}
