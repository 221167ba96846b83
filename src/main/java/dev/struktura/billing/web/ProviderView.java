package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.LegalEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider on the page of settings.
 *
 * @param owner whose account there is; null while nobody has one
 * @param issuers whose it may be
 * @param why what was entered was refused; null when nothing was
 */
public record ProviderView(
        String key,
        @Nullable EntityId owner,
        List<LegalEntity> issuers,
        @Nullable Reason why) {

    public ProviderView {
        issuers = List.copyOf(issuers);
    }

    public boolean isSet() {
        return owner != null;
    }

    public boolean isOf(LegalEntity entity) {
        return entity.id().equals(owner);
    }

    /** The name of whose account it is; empty when that one issues nothing any more. */
    public String ownerName() {
        return issuers.stream()
                .filter(this::isOf)
                .map(LegalEntity::name)
                .findFirst()
                .orElse("");
    }
}
