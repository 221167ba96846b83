package dev.struktura.offers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses by which clients open proposals: below {@code struktura.public-url}, else below the address of the request. */
@Component
public class TrackingLinks {

    private final String publicUrl;

    TrackingLinks(@Value("${struktura.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /** Absolute; without the setting it can only be told within a request. */
    public String of(Proposal proposal) {
        String base = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
        return base + proposal.path();
    }
}
