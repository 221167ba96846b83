package dev.struktura.handoffs.web;

import dev.struktura.base.LocalText;
import dev.struktura.handoffs.Handoff;
import dev.struktura.handoffs.Handoffs.Rights;
import dev.struktura.handoffs.ReturnReason;
import dev.struktura.staff.Employee;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as pages show it.
 *
 * @param client whose deal it is; empty when the reader does not see the deal
 * @param shown what the giver showed, in words
 * @param takers to whom of the receiving team the reader may give it
 */
public record HandoffView(
        Handoff handoff,
        Rights rights,
        String client,
        @Nullable String giver,
        @Nullable String receiver,
        List<Shown> shown,
        List<Employee> takers) {

    public HandoffView {
        shown = List.copyOf(shown);
        takers = List.copyOf(takers);
    }

    /** One thing the giver showed. */
    public record Shown(LocalText label, String value) {}

    public String path() {
        return "/handoffs/" + handoff.id();
    }

    /** Message code of why it went back; empty when it did not, or when only free words were said. */
    public String reasonCode() {
        Handoff.Answer answer = handoff.answer();
        if (answer == null || answer.reason() == null) {
            return "";
        }
        ReturnReason reason = ReturnReason.of(answer.reason());
        return reason == ReturnReason.OTHER && !text().isEmpty() ? "" : reason.code();
    }

    public String text() {
        Handoff.Answer answer = handoff.answer();
        return answer == null ? "" : Objects.requireNonNullElse(answer.text(), "");
    }
}
