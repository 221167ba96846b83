package dev.struktura.structure.design;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.Reason;
import java.util.Locale;

/**
 * Something a rule has to say of a plan.
 *
 * @param rule the rule's name, such as {@code pod-size}
 * @param source where the rule comes from
 */
public record Finding(String rule, Severity severity, Reason text, Subject subject, Reason source) {

    /** How much it matters. */
    public enum Severity {
        /** The plan cannot be put in force. */
        ERROR,
        /** It can, by whoever says why. */
        WARNING,
        /** Worth knowing. */
        ADVICE;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a finding is about: the identity of a team or a person, {@code process/stage}, a duty, or nothing for the whole plan. */
    public record Subject(Kind kind, String id, String name) {

        /** What the identity is one of. */
        public enum Kind {
            STRUCTURE,
            TEAM,
            EMPLOYEE,
            STAGE,
            DUTY;

            @JsonValue
            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        static final Subject WHOLE = new Subject(Kind.STRUCTURE, "", "");
    }
}
