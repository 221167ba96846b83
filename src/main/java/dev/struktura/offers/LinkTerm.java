package dev.struktura.offers;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the link of a proposal leads anywhere. */
@Component
class LinkTerm {

    private final Duration term;

    LinkTerm(@Value("${struktura.offers.link-days:90}") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("struktura.offers.link-days is 1 or more, not " + days);
        }
        this.term = Duration.ofDays(days);
    }

    /** Counted from the last day on which it can be accepted, else from now. */
    Instant end(@Nullable Instant validUntil, Instant now) {
        return (validUntil == null ? now : validUntil).plus(term);
    }
}
