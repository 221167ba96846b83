package dev.struktura.base;

import java.util.List;

/**
 * Why something happened, told in the reader's language: a message code and the facts that fill it.
 *
 * @param code key of a message bundle, such as {@code why.assigned.least-loaded}
 * @param facts what fills the message's {@code {0}}, {@code {1}}...; an ISO-8601 instant is shown in the reader's zone
 */
public record Reason(String code, List<String> facts) {

    public Reason {
        facts = List.copyOf(facts);
    }

    public static Reason of(String code, Object... facts) {
        return new Reason(
                code, java.util.Arrays.stream(facts).map(String::valueOf).toList());
    }
}
