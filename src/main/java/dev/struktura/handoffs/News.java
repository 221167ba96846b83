package dev.struktura.handoffs;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.ClientLetters.Letter;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.NewNotification;
import dev.struktura.desk.NewTask;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.Origin;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Tasks;
import dev.struktura.desk.Wording;
import dev.struktura.staff.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people hear of handoffs, and what they are asked to do about them. */
@Component
class News {

    /** Key of the task to answer an offer. */
    static final String TO_ANSWER = "handoff-offered";

    /** Key of the task that a returned handoff leaves with the giver. */
    static final String TO_MEND = "handoff-returned";

    private static final String PLACE = "/handoffs";
    private static final Duration MENDING = Duration.ofHours(4);

    private final Tasks tasks;
    private final Notifications notifications;
    private final ClientLetters letters;
    private final Rules rules;
    private final Leads leads;
    private final People people;
    private final Wording wording;

    News(
            Tasks tasks,
            Notifications notifications,
            ClientLetters letters,
            Rules rules,
            Leads leads,
            People people,
            Wording wording) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.letters = letters;
        this.rules = rules;
        this.leads = leads;
        this.people = people;
        this.wording = wording;
    }

    void offered(Handoff handoff) {
        tasks.settle(handoff.deal().value(), TO_MEND, "offered", null);
        ask(handoff);
        if (handoff.contested()) {
            escalated(handoff);
        }
    }

    void redirected(Handoff handoff) {
        tasks.settle(handoff.deal().value(), TO_ANSWER, "redirected", null);
        ask(handoff);
    }

    private void ask(Handoff handoff) {
        EmployeeId asked = handoff.to().employee();
        Reason why = Reason.of(
                "why.handoff.offered", handoff.from().teamName(), handoff.to().teamName());
        tasks.add(
                new NewTask(
                        wording.of("handoffs.task.answer", giver(handoff)),
                        known(handoff),
                        deal(handoff),
                        null,
                        asked,
                        handoff.to().team(),
                        Priority.HIGH,
                        handoff.dueAt(),
                        Origin.PLAN,
                        TO_ANSWER,
                        why),
                null);
        Collection<EmployeeId> readers =
                asked == null ? people.seatedIn(handoff.to().team()) : List.of(asked);
        tell(readers, wording.of("handoffs.news.offered", giver(handoff), number(handoff)), handoff, why);
    }

    /** What the giver says, in the words they said it in. */
    private @Nullable LocalText known(Handoff handoff) {
        return handoff.note() == null ? wording.of("handoffs.task.answer.hint") : NewTask.freeText(handoff.note());
    }

    void decided(Handoff handoff) {
        Handoff.Answer answer = Objects.requireNonNull(handoff.answer());
        tasks.settle(handoff.deal().value(), TO_ANSWER, handoff.state().word(), answer.by());
        switch (handoff.state()) {
            case ACCEPTED -> accepted(handoff, answer);
            case RETURNED -> returned(handoff, answer);
            case WITHDRAWN, OFFERED -> withdrawn(handoff, answer);
        }
    }

    private void accepted(Handoff handoff, Handoff.Answer answer) {
        Reason why = Reason.of(
                answer.silent() ? "why.handoff.silent" : "why.handoff.accepted",
                handoff.to().teamName());
        String receiver = people.nameOf(handoff.to().employee());
        tell(
                others(answer, handoff.from().employee(), handoff.to().employee()),
                wording.of("handoffs.news.accepted", receiver, number(handoff)),
                handoff,
                why);
        tellClient(handoff);
    }

    private void returned(Handoff handoff, Handoff.Answer answer) {
        LocalText reason = reason(answer);
        Reason why = Reason.of("why.handoff.returned", handoff.to().teamName());
        EmployeeId giver = handoff.from().employee();
        tell(
                others(answer, giver),
                wording.of("handoffs.news.returned", who(handoff, answer), number(handoff), reason),
                handoff,
                why);
        tasks.add(
                new NewTask(
                        wording.of("handoffs.task.mend", reason),
                        answer.text() == null ? null : NewTask.freeText(answer.text()),
                        deal(handoff),
                        null,
                        giver,
                        handoff.from().team(),
                        Priority.HIGH,
                        due(handoff, answer.at()),
                        Origin.PLAN,
                        TO_MEND,
                        why),
                null);
    }

    private Instant due(Handoff handoff, Instant from) {
        return people.hoursOf(handoff.from().team(), handoff.from().employee())
                .map(hours -> hours.plus(from, MENDING))
                .orElse(from.plus(MENDING));
    }

    private void withdrawn(Handoff handoff, Handoff.Answer answer) {
        tell(
                others(answer, handoff.to().employee()),
                wording.of("handoffs.news.withdrawn", number(handoff)),
                handoff,
                Reason.of("why.handoff.withdrawn", giver(handoff)));
    }

    /** Nobody answered in time, or it went back too often: those who lead decide. */
    void escalated(Handoff handoff) {
        String told = handoff.contested() ? "handoffs.news.contested" : "handoffs.news.unanswered";
        tell(
                leads.of(handoff.pair()),
                wording.of(
                        told,
                        number(handoff),
                        handoff.from().teamName(),
                        handoff.to().teamName()),
                handoff,
                Reason.of(handoff.contested() ? "why.handoff.contested" : "why.handoff.unanswered", handoff.dueAt()));
    }

    void handedAtOnce(Handoff handoff) {
        tellClient(handoff);
    }

    private void tellClient(Handoff handoff) {
        if (rules.of(handoff.pair()).tellsClient()) {
            letters.send(
                    handoff.deal(),
                    new Letter(
                            "handoff/" + handoff.id(),
                            "handoffs.client",
                            Map.of("name", people.nameOf(handoff.to().employee())),
                            null));
        }
    }

    private void tell(Collection<EmployeeId> readers, LocalText text, Handoff handoff, Reason why) {
        notifications.post(readers.stream()
                .map(reader -> new NewNotification(
                        reader,
                        Priority.HIGH,
                        text,
                        deal(handoff),
                        PLACE,
                        handoff.to().team(),
                        null,
                        why,
                        null))
                .toList());
    }

    /** Those of them who did not do it themselves. */
    private static List<EmployeeId> others(Handoff.Answer answer, @Nullable EmployeeId... people) {
        return Stream.of(people)
                .filter(Objects::nonNull)
                .filter(person -> !person.equals(answer.by()))
                .distinct()
                .toList();
    }

    /** The word of the list, and what was said besides. */
    LocalText reason(Handoff.Answer answer) {
        ReturnReason word = ReturnReason.of(Objects.requireNonNullElse(answer.reason(), ""));
        String text = answer.text();
        if (text == null || text.isBlank()) {
            return wording.of(word.code());
        }
        String brief = text.length() > 120 ? text.substring(0, 120) + "…" : text;
        return word == ReturnReason.OTHER
                ? NewTask.freeText(brief)
                : wording.of("handoffs.reason.with", wording.of(word.code()), brief);
    }

    private String giver(Handoff handoff) {
        EmployeeId giver = handoff.from().employee();
        return giver == null ? handoff.from().teamName() : people.nameOf(giver);
    }

    private String who(Handoff handoff, Handoff.Answer answer) {
        return answer.by() == null ? handoff.to().teamName() : people.nameOf(answer.by());
    }

    private static String number(Handoff handoff) {
        return Long.toString(handoff.number());
    }

    private static DealRef deal(Handoff handoff) {
        return new DealRef(handoff.deal().value(), handoff.number());
    }
}
