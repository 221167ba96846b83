package dev.struktura.offers;

import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.NewTask;
import dev.struktura.desk.Origin;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Tasks;
import dev.struktura.desk.Wording;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever answers for the deal what its client said of a proposal. */
@Component
class ClientNews {

    private static final Duration TO_ANSWER = Duration.ofHours(2);
    private static final int LONGEST_EXCERPT = 140;

    private final Tasks tasks;
    private final DealNews news;
    private final Wording wording;
    private final Staff staff;
    private final Clock clock;

    ClientNews(Tasks tasks, DealNews news, Wording wording, Staff staff, Clock clock) {
        this.tasks = tasks;
        this.news = news;
        this.wording = wording;
        this.staff = staff;
        this.clock = clock;
    }

    void accepted(Deal deal, Proposal proposal, String name) {
        tell(deal, proposal, "accepted", name);
    }

    void declined(Deal deal, Proposal proposal, String reason) {
        tell(deal, proposal, "declined", excerpt(reason));
    }

    /** A question is a task, too: news are read, a task is done. */
    void asked(Deal deal, Proposal proposal, String question) {
        tell(deal, proposal, "question", excerpt(question));
        tasks.add(
                new NewTask(
                        wording.of("offers.task.question", proposal.number()),
                        NewTask.freeText(question),
                        new DealRef(deal.id().value(), deal.number()),
                        null,
                        deal.owner(),
                        deal.team(),
                        Priority.HIGH,
                        due(deal.owner()),
                        Origin.ALERT,
                        null,
                        why("question", proposal)),
                null);
    }

    private void tell(Deal deal, Proposal proposal, String what, String fact) {
        news.tell(deal, "offers.news." + what, why(what, proposal), proposal.number(), fact);
    }

    private static Reason why(String what, Proposal proposal) {
        return Reason.of("why.offers." + what, proposal.number());
    }

    /** In the working time of whoever is to answer. */
    private Instant due(@Nullable EmployeeId person) {
        Instant now = clock.instant();
        return person == null ? now.plus(TO_ANSWER) : staff.calendarOf(person).plus(now, TO_ANSWER);
    }

    private static String excerpt(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
    }
}
