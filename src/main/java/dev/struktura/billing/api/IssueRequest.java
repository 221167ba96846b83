package dev.struktura.billing.api;

import dev.struktura.billing.entity.AccountId;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.Issuer;
import org.jspecify.annotations.Nullable;

/** Who is to issue an invoice, and where the money is to go; what is left out goes by the currency. */
record IssueRequest(@Nullable EntityId entityId, @Nullable AccountId accountId) {

    static Issuer.Wish wish(@Nullable IssueRequest request) {
        return request == null ? Issuer.Wish.NONE : new Issuer.Wish(request.entityId(), request.accountId());
    }
}
