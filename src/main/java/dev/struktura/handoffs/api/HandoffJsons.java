package dev.struktura.handoffs.api;

import dev.struktura.base.web.Texts;
import dev.struktura.handoffs.Handoff;
import dev.struktura.handoffs.People;
import dev.struktura.handoffs.ReturnReason;
import dev.struktura.staff.EmployeeId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows handoffs to programs. */
@Component
class HandoffJsons {

    private final People people;
    private final Texts texts;

    HandoffJsons(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    HandoffJson of(Handoff handoff, Locale locale) {
        Handoff.Answer answer = handoff.answer();
        return new HandoffJson(
                handoff.id().value(),
                new HandoffJson.DealRef(handoff.deal().value(), handoff.number()),
                side(handoff.from()),
                side(handoff.to()),
                handoff.state().word(),
                handoff.direct() ? "direct" : "offer",
                handoff.contested(),
                handoff.evidence(),
                handoff.missing().stream()
                        .map(one -> new HandoffJson.MissingJson(
                                one.field(), one.label().in(Texts.supported(locale))))
                        .toList(),
                handoff.note(),
                answer == null ? null : reason(answer, locale),
                answer == null ? null : answer.reason(),
                handoff.offeredAt(),
                handoff.dueAt(),
                handoff.escalatedAt(),
                answer == null ? null : answer.at(),
                answer != null && answer.silent());
    }

    /** What was said; when nothing was, the word of the list. */
    private @Nullable String reason(Handoff.Answer answer, Locale locale) {
        if (answer.reason() == null) {
            return null;
        }
        String text = answer.text();
        return text == null || text.isBlank()
                ? texts.t(locale, ReturnReason.of(answer.reason()).code())
                : text;
    }

    private HandoffJson.Side side(Handoff.Side side) {
        EmployeeId person = side.employee();
        return new HandoffJson.Side(
                new HandoffJson.Named(side.team().value(), side.teamName()),
                person == null ? null : new HandoffJson.Named(person.value(), people.nameOf(person)));
    }
}
