package dev.struktura.deals;

import dev.struktura.base.Money;
import dev.struktura.process.CaseState;
import dev.struktura.process.CaseView;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its row has it.
 *
 * @param queuedAt since when it waits for somebody free; null when it has an owner or wants none
 * @param offer to whom it is offered while the owner stays responsible; null when it is not
 * @param pastOwners who had it last in each team, by team id
 */
record DealRow(
        UUID id,
        long number,
        String title,
        UUID clientId,
        String clientName,
        String process,
        int processVersion,
        String stage,
        DealStatus status,
        int visit,
        Instant enteredAt,
        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable Instant queuedAt,
        @Nullable OfferRow offer,
        @Nullable Money amount,
        Map<String, Object> fields,
        Map<String, Object> pastOwners,
        String source,
        Instant lastActionAt,
        long version,
        Instant createdAt) {

    /** The fact by which gates ask for the amount. */
    static final String AMOUNT = "amount";

    CaseView asCase() {
        return new CaseView(id, number, title, process, processVersion, stage, visit, owner, team, facts());
    }

    CaseState state(Set<String> armed) {
        return new CaseState(id, stage, visit, enteredAt, lastActionAt, facts(), armed);
    }

    private Map<String, Object> facts() {
        if (amount == null) {
            return fields;
        }
        Map<String, Object> facts = new HashMap<>(fields);
        facts.put(AMOUNT, amount.toString());
        return facts;
    }
}
