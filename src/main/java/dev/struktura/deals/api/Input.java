package dev.struktura.deals.api;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what programs send, and says of every wrong place what is wrong with it. */
final class Input {

    private Input() {}

    static void required(String path, @Nullable String text, int longest, List<Violation> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(new Violation(path, Reason.of("deals.invalid.required")));
        } else {
            optional(path, text, longest, wrong);
        }
    }

    static void optional(String path, @Nullable String text, int longest, List<Violation> wrong) {
        if (text != null && text.length() > longest) {
            wrong.add(new Violation(path, Reason.of("deals.invalid.too-long", longest)));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            wrong.add(new Violation(path, Reason.of("deals.invalid.character")));
        }
    }

    static void amount(@Nullable Money amount, List<Violation> wrong) {
        if (amount != null && amount.amount().signum() < 0) {
            wrong.add(new Violation("amount", Reason.of("deals.invalid.negative")));
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static List<String> texts(@Nullable List<@Nullable String> texts) {
        return texts == null ? List.of() : texts.stream().map(Input::text).toList();
    }
}
