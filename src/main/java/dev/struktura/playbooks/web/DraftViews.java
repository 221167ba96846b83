package dev.struktura.playbooks.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Texts;
import dev.struktura.messages.Templates;
import dev.struktura.playbooks.check.Finding;
import dev.struktura.playbooks.check.ProcessChecks;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Duties;
import dev.struktura.structure.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prepares drafts for being shown. */
@Component
class DraftViews {

    private final Speeches speeches;
    private final Structure structure;
    private final Staff staff;
    private final ProcessVersions versions;
    private final Templates templates;
    private final ProcessChecks checks;
    private final Texts texts;

    DraftViews(
            Speeches speeches,
            Structure structure,
            Staff staff,
            ProcessVersions versions,
            Templates templates,
            ProcessChecks checks,
            Texts texts) {
        this.speeches = speeches;
        this.structure = structure;
        this.staff = staff;
        this.versions = versions;
        this.templates = templates;
        this.checks = checks;
        this.texts = texts;
    }

    /** The draft with what is open; empty when it names what is not there, so that it cannot be drawn. */
    Optional<DraftView> of(Draft draft, String at, boolean fresh, Viewer viewer, Locale locale) {
        return version(draft).map(version -> {
            Speech speech = speeches.of(version, locale);
            return new DraftView(
                    draft,
                    version,
                    Speeches.pictures(speech),
                    speech,
                    Selection.of(at, version),
                    fresh,
                    duties(version),
                    versions.all(),
                    letters(),
                    ValueControl.people(staff.all()),
                    findings(draft, version, viewer, locale),
                    name(draft.changedBy()),
                    Drafts.mayDesign(viewer) && !draft.isPublished(),
                    null);
        });
    }

    /** What keeps a draft from being drawn. */
    DraftView.Unsound unsound(Draft draft, Viewer viewer, Locale locale) {
        List<DraftView.Flaw> flaws = flaws(draft.document())
                .map(finding -> new DraftView.Flaw(
                        texts.why(finding.text(locale), locale, viewer.zone()),
                        finding.place().path()))
                .toList();
        return new DraftView.Unsound(draft, flaws, Drafts.mayDesign(viewer) && !draft.isPublished());
    }

    String name(EmployeeId person) {
        return staff.find(person).map(Employee::name).orElse("?");
    }

    /** @throws Problem when it could not be drawn any more, with the first thing that is wrong */
    void requireDrawable(ProcessDocument document, Locale locale) {
        if (version(document, 1).isEmpty()) {
            throw flaws(document)
                    .findFirst()
                    .map(finding -> Problem.of(Problem.Kind.CONFLICT, finding.text(locale)))
                    .orElseThrow();
        }
    }

    private Stream<Finding> flaws(ProcessDocument document) {
        return checks.of(document).stream().filter(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    static Optional<ProcessVersion> version(Draft draft) {
        return version(draft.document(), Objects.requireNonNullElse(draft.basedOn(), 1));
    }

    private static Optional<ProcessVersion> version(ProcessDocument document, int number) {
        try {
            return Optional.of(document.toVersion(number));
        } catch (IllegalArgumentException unsound) {
            return Optional.empty();
        }
    }

    private List<DraftView.Warned> findings(Draft draft, ProcessVersion version, Viewer viewer, Locale locale) {
        return checks.of(draft.document()).stream()
                .map(finding -> new DraftView.Warned(
                        finding.severity(),
                        texts.why(finding.text(locale), locale, viewer.zone()),
                        Selection.of(finding.place(), version)))
                .toList();
    }

    private Map<String, String> letters() {
        Map<String, String> byKey = new LinkedHashMap<>();
        templates.all().forEach(template -> byKey.put(template.key(), template.name()));
        return byKey;
    }

    private List<String> duties(ProcessVersion version) {
        Set<String> duties = new TreeSet<>(Duties.OURS);
        structure.lasting().forEach(team -> duties.addAll(team.duties()));
        version.stages().stream().map(Stage::duty).filter(Objects::nonNull).forEach(duties::add);
        return List.copyOf(duties);
    }
}
