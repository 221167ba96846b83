package dev.struktura.offers.brand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template of proposals as it is now.
 *
 * @param usual whether proposals wear it when nobody chooses another
 * @param look which state of it {@code design} is
 * @param number of that state, the first being 1
 * @param retiredAt since when it is not offered any more; null while it is
 */
public record Template(
        TemplateId id,
        String name,
        boolean usual,
        LookId look,
        int number,
        Design design,
        @Nullable Instant retiredAt,
        long version) {

    public boolean isOffered() {
        return retiredAt == null;
    }
}
