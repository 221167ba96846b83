package dev.struktura.offers;

import dev.struktura.base.web.PublicAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The addresses by which clients open proposals. */
@Component
public class TrackingLinks {

    private final PublicAddress site;

    TrackingLinks(PublicAddress site) {
        this.site = site;
    }

    /** As {@link PublicAddress#whereKnown}. */
    public Optional<String> whereKnown(Proposal proposal) {
        return site.whereKnown(proposal.path());
    }

    /** Absolute, as {@link PublicAddress#of}. */
    public String of(Proposal proposal) {
        return to(proposal.path());
    }

    /** The same for whatever else a client opens by its path. */
    public String to(String path) {
        return site.of(path);
    }
}
