package dev.struktura.playbooks.check;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import java.util.List;
import java.util.Locale;

/**
 * Something a rule has to say of a process on paper.
 *
 * @param rule the rule's name, such as {@code dead-end}
 * @param code message that tells it
 * @param facts what fills the message, in the reader's language
 */
public record Finding(String rule, Severity severity, String code, List<LocalText> facts, Place place) {

    /** How much it matters. */
    public enum Severity {
        /** The process cannot be published. */
        ERROR,
        /** It can, by whoever says why. */
        WARNING;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        facts = List.copyOf(facts);
    }

    public Reason text(Locale locale) {
        return Reason.of(code, facts.stream().map(fact -> fact.in(locale)).toArray());
    }
}
