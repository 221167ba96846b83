package dev.struktura.desk;

import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealStatus;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** No open deal is left without a promise: whoever closes the last one gets the next. */
@Component
class FollowUps {

    private static final Duration CALL_AGAIN = Duration.ofHours(3);
    private static final Duration NEXT_STEP = Duration.ofHours(8);

    private final TaskRows rows;
    private final Tasks tasks;
    private final Wording wording;
    private final Staff staff;
    private final Clock clock;

    FollowUps(TaskRows rows, Tasks tasks, Wording wording, Staff staff, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.wording = wording;
        this.staff = staff;
        this.clock = clock;
    }

    void after(Task task, Completion how, Deal deal) {
        if (deal.status() != DealStatus.OPEN || rows.hasOpen(deal.id().value())) {
            return;
        }
        if (how.is(Answer.NO_ANSWER)) {
            promise("call-again", CALL_AGAIN, deal);
        } else {
            promise("next-step", NEXT_STEP, deal);
        }
    }

    private void promise(String rule, Duration working, Deal deal) {
        tasks.add(
                new NewTask(
                        wording.of("desk.follow-up." + rule),
                        null,
                        new DealRef(deal.id().value(), deal.number()),
                        deal.visit(),
                        deal.owner(),
                        deal.team(),
                        Priority.NORMAL,
                        due(deal.owner(), working),
                        Origin.PLAN,
                        rule,
                        Reason.of("why.follow-up." + rule)),
                null);
    }

    /** Counted in the working time of whoever has to keep the promise. */
    private Instant due(@Nullable EmployeeId person, Duration working) {
        Instant now = clock.instant();
        return person == null ? now.plus(working) : staff.calendarOf(person).plus(now, working);
    }
}
