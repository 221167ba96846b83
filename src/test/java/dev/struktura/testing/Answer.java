package dev.struktura.testing;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param text the body as it came
 * @param body the same as JSON; a missing node when it is empty or something else
 */
public record Answer(int status, HttpHeaders headers, String text, JsonNode body) {

    /** The value of a header, or nothing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The value at a JSON pointer such as {@code /stage/key}, as text. */
    public String at(String pointer) {
        return body.at(pointer).asString();
    }

    /** The last part of the problem type, such as {@code gate-not-met}. */
    public String problem() {
        return at("/type").replace("urn:struktura:problem:", "");
    }

    /** This answer, provided that it has the given status. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected %d, got %d: %s".formatted(wanted, status, text));
        }
        return this;
    }
}
