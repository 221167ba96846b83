package dev.struktura.offers;

import dev.struktura.deals.Deal;
import dev.struktura.deals.TemplateFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the proposal that counts tells its client. */
@Component
class FieldsOfProposals implements TemplateFields {

    private final Proposals proposals;
    private final TrackingLinks links;

    FieldsOfProposals(Proposals proposals, TrackingLinks links) {
        this.proposals = proposals;
        this.links = links;
    }

    @Override
    public Set<String> names() {
        return Set.of("proposal.link", "proposal.number");
    }

    @Override
    public Map<String, String> of(Deal deal, Locale locale) {
        Map<String, String> values = new HashMap<>();
        proposals.latest(deal.id()).ifPresent(proposal -> {
            links.whereKnown(proposal).ifPresent(link -> values.put("proposal.link", link));
            values.put("proposal.number", proposal.number());
        });
        return values;
    }
}
