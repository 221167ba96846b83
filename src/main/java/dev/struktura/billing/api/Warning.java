package dev.struktura.billing.api;

import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Texts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What looks mistyped, and in which field; it was taken all the same. */
record Warning(String path, String message) {

    /** Says warnings in the reader's language. */
    @Component
    static class Words {

        private final Texts texts;

        Words(Texts texts) {
            this.texts = texts;
        }

        List<Warning> of(List<Violation> doubts, Locale locale) {
            return doubts.stream()
                    .map(one -> new Warning(one.path(), texts.why(one.message(), locale, ZoneOffset.UTC)))
                    .toList();
        }
    }
}
