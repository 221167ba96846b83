package dev.struktura.contracts;

import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.NewNotification;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the owner of a deal that the client signed; while nobody owns it, its timeline does. */
@Component
class SignedNews {

    private final Notifications notifications;
    private final Wording wording;

    SignedNews(Notifications notifications, Wording wording) {
        this.notifications = notifications;
        this.wording = wording;
    }

    void signed(Deal deal, Contract contract, String name) {
        if (deal.owner() != null) {
            notifications.post(List.of(new NewNotification(
                    deal.owner(),
                    Priority.HIGH,
                    wording.of("contracts.news.signed", contract.number(), name),
                    new DealRef(deal.id().value(), deal.number()),
                    null,
                    deal.team(),
                    null,
                    Reason.of("why.contracts.signed", contract.number()),
                    null)));
        }
    }
}
