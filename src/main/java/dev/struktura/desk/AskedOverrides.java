package dev.struktura.desk;

import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.OverrideListener;
import dev.struktura.deals.Overrides;
import dev.struktura.process.Approval;
import java.util.List;
import org.springframework.stereotype.Component;

/** A wish to pass a gate reaches those who may agree to it. */
@Component
class AskedOverrides implements OverrideListener {

    private final Notifications notifications;
    private final Recipients recipients;
    private final Wording wording;

    AskedOverrides(Notifications notifications, Recipients recipients, Wording wording) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.wording = wording;
    }

    @Override
    public void asked(Deal deal, Overrides.GateOverride wish, Approval.By by) {
        List<NewNotification> news = recipients.agreeing(by, deal.team(), wish.requestedBy()).stream()
                .map(reader -> new NewNotification(
                        reader,
                        Priority.HIGH,
                        wording.of(
                                wish.approval() == null ? "desk.override.asked" : "desk.approval.asked",
                                wish.requestedName(),
                                deal.clientName()),
                        new DealRef(deal.id().value(), deal.number()),
                        null,
                        deal.team(),
                        null,
                        Reason.of("why.override-asked", wish.reason()),
                        null))
                .toList();
        notifications.post(news);
    }
}
