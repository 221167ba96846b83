package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Papers.USUAL;
import static dev.struktura.playbooks.check.Papers.process;
import static dev.struktura.playbooks.check.Papers.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.check.Finding.Severity;
import dev.struktura.process.ProcessDocument;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What the checks say of a process in a usual department. */
final class Findings {

    private static final Texts TEXTS = new Texts();

    private Findings() {}

    static List<Finding> found(ProcessDocument process) {
        return ProcessChecks.of(process, USUAL);
    }

    static List<Finding> named(ProcessDocument process, String rule) {
        return found(process).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    static void assertFound(ProcessDocument process, String rule, Severity severity, String place) {
        assertThat(named(process, rule)).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.place().path()).isEqualTo(place);
            assertThat(told(finding)).doesNotContain("{", "playbooks.");
        });
    }

    static void assertNot(ProcessDocument process, String rule) {
        assertThat(named(process, rule)).isEmpty();
    }

    static String told(Finding finding) {
        return TEXTS.why(finding.text(Locale.ENGLISH), Locale.ENGLISH, ZoneOffset.UTC);
    }
}
