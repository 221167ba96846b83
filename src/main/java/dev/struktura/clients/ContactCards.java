package dev.struktura.clients;

import dev.struktura.staff.Viewer;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.StructuredName;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** One contact as a card for an address book: each number and address on it is shown for a reason, counted and journaled. */
@Service
public class ContactCards {

    private final Clients clients;
    private final ContactRows rows;
    private final Reveals reveals;
    private final RevealBudget budget;
    private final TransactionTemplate transaction;

    ContactCards(
            Clients clients, ContactRows rows, Reveals reveals, RevealBudget budget, TransactionTemplate transaction) {
        this.clients = clients;
        this.rows = rows;
        this.reveals = reveals;
        this.budget = budget;
        this.transaction = transaction;
    }

    /** A contact and the client it belongs to. */
    public record Found(Client client, Contact contact) {}

    /** What came of asking for a card. */
    public sealed interface Result {

        /** @param text vCard 3.0, which every address book reads */
        record Made(String name, String text) implements Result {}

        /** The card could not be filled; nothing was shown and nothing counted. */
        record Refused(RevealResult why) implements Result {}
    }

    /** The contact if this person may see its client. */
    public Optional<Found> find(ContactId id, Viewer viewer) {
        return rows.clientOf(id)
                .flatMap(client -> clients.find(client, viewer))
                .flatMap(client -> client.contacts().stream()
                        .filter(contact -> contact.id().equals(id))
                        .map(contact -> new Found(client, contact))
                        .findFirst());
    }

    /** @param reason why this person needs it, in their own words */
    public Result make(ContactId id, String reason, Viewer viewer) {
        if (budget.of(viewer.role()) == 0) {
            return new Result.Refused(new RevealResult.NotAllowed());
        }
        return Objects.requireNonNull(transaction.execute(status -> find(id, viewer)
                .map(found -> fill(found, reason, viewer, status))
                .orElseGet(() -> new Result.Refused(new RevealResult.Unknown()))));
    }

    /** All of it or nothing: a budget that ends midway is not spent on half a card. */
    private Result fill(Found found, String reason, Viewer viewer, TransactionStatus status) {
        VCard card = empty(found);
        for (ContactPoint point : found.contact().contactPoints()) {
            RevealResult answer = reveals.reveal(point.id(), reason, viewer);
            if (answer instanceof RevealResult.Revealed shown) {
                add(card, point.kind(), shown.value());
            } else {
                status.setRollbackOnly();
                return new Result.Refused(answer);
            }
        }
        return new Result.Made(
                found.contact().name(),
                Ezvcard.write(card).version(VCardVersion.V3_0).prodId(false).go());
    }

    private static VCard empty(Found found) {
        VCard card = new VCard(VCardVersion.V3_0);
        StructuredName name = new StructuredName();
        name.setGiven(found.contact().name());
        card.setStructuredName(name);
        card.setFormattedName(found.contact().name());
        card.setOrganization(found.client().name());
        return card;
    }

    private static void add(VCard card, ContactPointKind kind, String value) {
        switch (kind) {
            case PHONE -> card.addTelephoneNumber(value, TelephoneType.WORK);
            case EMAIL -> card.addEmail(value, EmailType.INTERNET);
        }
    }
}
