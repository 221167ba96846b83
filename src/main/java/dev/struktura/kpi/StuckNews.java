package dev.struktura.kpi;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.time.DueWork;
import dev.struktura.deals.StuckRule;
import dev.struktura.deals.StuckRules;
import dev.struktura.desk.NewNotification;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Wording;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who run the department, once, what the process gave up; what got stuck together is told together. */
@Component
class StuckNews implements DueWork {

    private static final String PLACE = "/team#stuck";
    private static final int BATCH = 1000;

    private final StuckRules stuck;
    private final Staff staff;
    private final Notifications notifications;
    private final Wording wording;
    private final TransactionTemplate transaction;

    StuckNews(
            StuckRules stuck,
            Staff staff,
            Notifications notifications,
            Wording wording,
            TransactionTemplate transaction) {
        this.stuck = stuck;
        this.staff = staff;
        this.notifications = notifications;
        this.wording = wording;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return stuck.firstUntold();
    }

    @Override
    public int runDue() {
        Integer told = transaction.execute(status -> {
            List<StuckRule> given = stuck.claimUntold(BATCH);
            if (!given.isEmpty()) {
                tell(words(given));
            }
            return given.size();
        });
        return told == null ? 0 : told;
    }

    private void tell(LocalText words) {
        notifications.post(staff.all().stream()
                .filter(person -> person.active() && person.role().runsDepartment())
                .map(person -> news(person, words))
                .toList());
    }

    private static NewNotification news(Employee reader, LocalText words) {
        return new NewNotification(
                reader.id(), Priority.HIGH, words, null, PLACE, null, null, Reason.of("why.stuck"), null);
    }

    private LocalText words(List<StuckRule> given) {
        StuckRule first = given.getFirst();
        String deal = String.valueOf(first.deal().number());
        return given.size() == 1
                ? wording.of("kpi.stuck.news", first.name(), deal)
                : wording.of("kpi.stuck.news.many", first.name(), deal, given.size() - 1);
    }
}
