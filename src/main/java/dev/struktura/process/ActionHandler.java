package dev.struktura.process;

import dev.struktura.base.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Performs one kind of action that rules ask for. A module contributes its kinds as Spring beans; the engine calls them inside
 * the transaction of the decision, set-wise, so a handler writes rows and never talks to the outside: that goes to the outbox.
 */
public interface ActionHandler {

    /** The word a process version uses: {@code task}, {@code remind}, {@code alert}, {@code issue-invoice}... */
    String kind();

    /** Performs all orders or throws, which rolls the whole command back; orders keep the order of the decisions. */
    void perform(List<Order> orders);

    /**
     * One action asked for by one decision.
     *
     * @param rule key of the rule that asked
     * @param with the parameters of the action as the process version gives them, such as {@code title}, {@code due}
     * @param at the moment of the decision
     * @param why the rule and the facts it saw
     * @param actor who caused the decision; null for a timer
     */
    record Order(
            CaseView subject,
            String rule,
            Map<String, Object> with,
            Instant at,
            Reason why,
            @Nullable UUID actor) {}
}
