package dev.struktura.structure.web;

import dev.struktura.structure.design.Activation;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A design as the designer shows it.
 *
 * @param teams in the order in which a client passes them
 * @param tray people who have no seat
 * @param picture the teams with what goes on in them
 * @param author who changed it last; null when the program did
 * @param source the whole design as YAML, to come back to it
 * @param mayChange whether the reader may change it, and it is a draft that is not on its way into force
 * @param activation its way into force; null when nobody asked for it
 * @param clash the change that came too late; null when none did
 */
public record DesignView(
        Design design,
        List<TeamOnPaper> teams,
        List<PersonOnPaper> tray,
        List<Finding> findings,
        Picture picture,
        @Nullable String author,
        String source,
        boolean mayChange,
        @Nullable Activation activation,
        @Nullable Clash clash) {

    /**
     * A change that was made to what somebody else had changed meanwhile.
     *
     * @param path where it was sent
     * @param fields what was sent, to send it again
     * @param by who was faster; null when the program was
     * @param lost what it would do to the draft as it is now; empty when that is so already, null when it cannot be made any more
     */
    public record Clash(
            String path,
            Map<String, List<String>> fields,
            @Nullable String by,
            Instant at,
            @Nullable List<String> lost) {}

    public String path() {
        return "/structure/designs/" + design.id();
    }

    public boolean isDraft() {
        return design.state() == Design.State.DRAFT;
    }

    public long count(Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Where the finding leads to on this page; null when it is about no team and no person. */
    public static @Nullable String anchor(Finding finding) {
        return switch (finding.subject().kind()) {
            case TEAM -> "#team-" + finding.subject().id();
            case EMPLOYEE -> "#person-" + finding.subject().id();
            case STRUCTURE, STAGE, DUTY -> null;
        };
    }
}
