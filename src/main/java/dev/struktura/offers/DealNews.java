package dev.struktura.offers;

import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.NewNotification;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Wording;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Structure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever answers for a deal what its client did: the owner, while it waits in a queue the lead of its team. */
@Component
public class DealNews {

    private final Notifications notifications;
    private final Wording wording;
    private final Structure structure;

    DealNews(Notifications notifications, Wording wording, Structure structure) {
        this.notifications = notifications;
        this.wording = wording;
        this.structure = structure;
    }

    /**
     * @param words key of what is said
     * @param number of the paper it is about
     * @param fact what the client said, or who it was
     */
    public void tell(Deal deal, String words, Reason why, String number, String fact) {
        notifications.post(reader(deal).stream()
                .map(reader -> new NewNotification(
                        reader,
                        Priority.HIGH,
                        wording.of(words, number, fact),
                        new DealRef(deal.id().value(), deal.number()),
                        null,
                        deal.team(),
                        null,
                        why,
                        null))
                .toList());
    }

    private Optional<EmployeeId> reader(Deal deal) {
        return deal.owner() != null
                ? Optional.of(deal.owner())
                : Optional.ofNullable(deal.team()).flatMap(structure::leadOf);
    }
}
