package dev.struktura.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something happened, told in the reader's language: a message code and the facts that fill it.
 *
 * @param code key of a message bundle, such as {@code why.assigned.least-loaded}
 * @param facts what fills the message's {@code {0}}, {@code {1}}...; an ISO-8601 instant is shown in the reader's zone
 * @param rule where it is written down that this happens; null when no process says so
 */
public record Reason(
        String code,
        List<String> facts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RulePlace rule) {

    public Reason {
        facts = List.copyOf(facts);
    }

    public static Reason of(String code, Object... facts) {
        return new Reason(code, Arrays.stream(facts).map(String::valueOf).toList(), null);
    }

    /** The same, asked for by a process. */
    public Reason by(RulePlace place) {
        return new Reason(code, facts, place);
    }
}
