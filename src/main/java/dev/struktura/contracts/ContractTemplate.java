package dev.struktura.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template of contracts as it is now.
 *
 * @param wordingId which state of it {@code wording} is; contracts remember the one they were made from
 * @param number of that state, the first being 1
 * @param retiredAt since when it is not offered any more; null while it is
 */
public record ContractTemplate(
        ContractTemplateId id,
        String name,
        UUID wordingId,
        int number,
        Wording wording,
        @Nullable Instant retiredAt,
        long version) {

    public boolean isOffered() {
        return retiredAt == null;
    }
}
