package dev.struktura.structure.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Texts;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Checks;
import dev.struktura.structure.design.Comparison;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong with a design, and what is different in another. */
@RestController
@RequestMapping("/api/v1/structures/{id}")
class DesignChecksApi {

    private final Checks checks;
    private final Staff staff;
    private final Texts texts;
    private final DesignAnswers answers;

    DesignChecksApi(Checks checks, Staff staff, Texts texts, DesignAnswers answers) {
        this.checks = checks;
        this.staff = staff;
        this.texts = texts;
        this.answers = answers;
    }

    /** Findings, errors first. */
    record FindingsJson(List<FindingJson> findings) {}

    /** {@code subject} is the identity of a team or a person, a stage or a duty; empty when it is the whole design. */
    record FindingJson(
            String rule,
            Finding.Severity severity,
            String text,
            String subject,
            Finding.Subject.Kind subjectKind,
            String subjectName,
            String source) {}

    /** The teams that the other design has more, has not, or has otherwise, and who would sit elsewhere. */
    record ComparisonJson(
            List<TeamRef> added, List<TeamRef> removed, List<ChangedJson> changed, List<MoveJson> moves) {}

    record TeamRef(TeamId id, String name) {}

    record ChangedJson(TeamId id, String name, String nameBefore, List<String> differences) {}

    record MoveJson(
            EmployeeId employeeId,
            String name,
            @Nullable PlaceJson from,
            @Nullable PlaceJson to) {}

    record PlaceJson(TeamRef team, SeatRole role) {}

    @PostMapping("/checks")
    FindingsJson check(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return new FindingsJson(checks.of(answers.readable(id, viewer).plan()).stream()
                .map(finding -> json(finding, viewer, locale))
                .toList());
    }

    @GetMapping("/comparison")
    ComparisonJson compare(
            @PathVariable DesignId id, @RequestParam("with") String with, @AuthenticationPrincipal Viewer viewer) {
        return json(
                Comparison.between(
                        answers.readable(id, viewer).plan(),
                        answers.readable(other(with), viewer).plan()),
                staff);
    }

    static ComparisonJson json(Comparison comparison, Staff staff) {
        return new ComparisonJson(
                comparison.added().stream().map(DesignChecksApi::ref).toList(),
                comparison.removed().stream().map(DesignChecksApi::ref).toList(),
                comparison.changed().stream().map(DesignChecksApi::json).toList(),
                comparison.moves().stream().map(move -> json(move, staff)).toList());
    }

    private static DesignId other(String with) {
        try {
            return DesignId.of(with);
        } catch (IllegalArgumentException noIdentity) {
            throw Problem.invalid("with", Reason.of("problem.invalid.type.uuid"));
        }
    }

    private FindingJson json(Finding finding, Viewer viewer, Locale locale) {
        return new FindingJson(
                finding.rule(),
                finding.severity(),
                texts.why(finding.text(), locale, viewer.zone()),
                finding.subject().id(),
                finding.subject().kind(),
                finding.subject().name(),
                texts.why(finding.source(), locale, viewer.zone()));
    }

    private static ChangedJson json(Comparison.ChangedTeam changed) {
        return new ChangedJson(
                changed.after().id(), changed.after().name(), changed.before().name(), changed.differences());
    }

    private static MoveJson json(Comparison.Move move, Staff staff) {
        String name = staff.find(move.employee()).map(Employee::name).orElse("?");
        return new MoveJson(move.employee(), name, json(move.from()), json(move.to()));
    }

    private static @Nullable PlaceJson json(Comparison.@Nullable Place place) {
        return place == null ? null : new PlaceJson(new TeamRef(place.team(), place.teamName()), place.role());
    }

    private static TeamRef ref(PlannedTeam team) {
        return new TeamRef(team.id(), team.name());
    }
}
