package dev.struktura.feeds.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be told to other systems. */
public enum WebhookEvent {
    DEAL_CREATED("deal.created"),
    DEAL_MOVED("deal.moved"),
    DEAL_WON("deal.won"),
    DEAL_LOST("deal.lost"),
    TASK_DONE("task.done"),
    PROPOSAL_SENT("proposal.sent"),
    PROPOSAL_OPENED("proposal.opened"),
    PROPOSAL_ACCEPTED("proposal.accepted"),
    PROPOSAL_DECLINED("proposal.declined"),
    PROPOSAL_QUESTION("proposal.question"),
    CONTRACT_SIGNED("contract.signed"),
    INVOICE_ISSUED("invoice.issued"),
    PAYMENT_ENTERED("payment.entered"),
    PAYMENT_TAKEN_BACK("payment.taken-back"),
    HANDOFF_OFFERED("handoff.offered"),
    HANDOFF_ACCEPTED("handoff.accepted"),
    HANDOFF_RETURNED("handoff.returned"),

    /** Tells of nothing but itself; nobody chooses it. */
    TEST("webhook.test");

    private final String word;

    WebhookEvent(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** Those that can be chosen. */
    public static List<WebhookEvent> choices() {
        return Arrays.stream(values()).filter(event -> event != TEST).toList();
    }

    /** The choice of this name. */
    public static Optional<WebhookEvent> choice(String word) {
        return choices().stream().filter(event -> event.word.equals(word)).findFirst();
    }

    static WebhookEvent of(String word) {
        return Arrays.stream(values())
                .filter(event -> event.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such event: " + word));
    }
}
