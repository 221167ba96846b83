package dev.struktura.base.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Ties the claim of a request to its transactions: each one notes its effect with the claim before it commits, in the same
 * transaction, and one whose claim was taken over meanwhile rolls back. So no effect happens twice, whoever dies when.
 */
@Component
class CurrentClaim implements TransactionExecutionListener {

    private record Held(IdempotencyKey key, UUID claim) {}

    /** A request is carried out on one thread from end to end. */
    private static final ThreadLocal<@Nullable Held> HELD = new ThreadLocal<>();

    private final IdempotencyClaims claims;

    CurrentClaim(IdempotencyClaims claims) {
        this.claims = claims;
    }

    static void hold(IdempotencyKey key, UUID claim) {
        HELD.set(new Held(key, claim));
    }

    static void letGo() {
        HELD.remove();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Held held = HELD.get();
        if (held == null || transaction.isReadOnly()) {
            return;
        }
        if (!claims.markEffect(held.key(), held.claim())) {
            throw new IllegalStateException("the claim of this request was taken over");
        }
    }
}
