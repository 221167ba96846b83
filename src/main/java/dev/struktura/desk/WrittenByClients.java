package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.ClientWordListener;
import dev.struktura.deals.Deal;
import dev.struktura.staff.EmployeeId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a client writes reaches the owner of the deal, while it waits in a queue whoever leads its team. */
@Component
class WrittenByClients implements ClientWordListener {

    private final Notifications notifications;
    private final Recipients recipients;
    private final Wording wording;

    WrittenByClients(Notifications notifications, Recipients recipients, Wording wording) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.wording = wording;
    }

    /** Without the words: whoever has the deal need not see its client. */
    @Override
    public void wrote(Deal deal, LocalText how) {
        notifications.post(readers(deal).stream()
                .map(reader -> new NewNotification(
                        reader,
                        Priority.HIGH,
                        wording.of("desk.client-wrote", deal.clientName(), how),
                        new DealRef(deal.id().value(), deal.number()),
                        null,
                        deal.team(),
                        null,
                        Reason.of("why.client-wrote"),
                        null))
                .toList());
    }

    private List<EmployeeId> readers(Deal deal) {
        return deal.owner() == null ? recipients.leading(deal.team(), null) : List.of(deal.owner());
    }
}
