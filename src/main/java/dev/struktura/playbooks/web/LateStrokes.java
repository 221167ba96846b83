package dev.struktura.playbooks.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.playbooks.diff.DiffWords;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.playbooks.sketch.Sketch;
import dev.struktura.process.ProcessDocument;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a change that came too late what others changed meanwhile, and what it would do now. */
@Component
class LateStrokes {

    private final Drafts drafts;
    private final DiffWords words;

    LateStrokes(Drafts drafts, DiffWords words) {
        this.drafts = drafts;
        this.words = words;
    }

    /** @param seen the versions that the page of the change shows */
    List<String> since(Draft draft, Set<Long> seen, Locale locale) {
        return seen.stream()
                .flatMap(version -> drafts.at(draft.id(), version).stream())
                .flatMap(before -> said(before, draft.document(), locale).stream())
                .toList();
    }

    /** Null when it cannot be made any more, as what it is about is gone. */
    @Nullable
    List<String> lost(Draft draft, UnaryOperator<Sketch> stroke, Locale locale) {
        try {
            ProcessDocument after = stroke.apply(new Sketch(draft.document())).document();
            return said(draft.document(), after, locale);
        } catch (Problem gone) {
            if (gone.kind() != Problem.Kind.NOT_FOUND) {
                throw gone;
            }
            return null;
        }
    }

    private List<String> said(ProcessDocument before, ProcessDocument after, Locale locale) {
        return words.between(before, after, locale).stream()
                .map(DiffWords.Said::words)
                .toList();
    }
}
