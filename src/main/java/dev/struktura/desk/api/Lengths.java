package dev.struktura.desk.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import org.jspecify.annotations.Nullable;

/** How long words may be. */
final class Lengths {

    private Lengths() {}

    /** @throws Problem when the text is longer, or holds what no text may hold */
    static void atMost(String path, @Nullable String text, int characters) {
        if (text == null) {
            return;
        }
        if (text.length() > characters) {
            throw Problem.invalid(path, Reason.of("desk.invalid.too-long", characters));
        }
        if (text.indexOf('\0') >= 0) {
            throw Problem.invalid(path, Reason.of("desk.invalid.value", ""));
        }
    }
}
