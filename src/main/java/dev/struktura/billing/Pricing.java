package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.Proposals;
import dev.struktura.offers.catalogue.Catalogue;
import dev.struktura.offers.catalogue.Percent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up what deals come to, and who issues their papers. */
@Component
class Pricing {

    private final Deals deals;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Entities entities;

    Pricing(Deals deals, Proposals proposals, Catalogue catalogue, Entities entities) {
        this.deals = deals;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.entities = entities;
    }

    /** Those of the visits that somebody named an amount for. */
    List<Priced> price(List<Billable> wanted, Issuer.Wish wish) {
        List<DealId> ids = wanted.stream().map(Billable::deal).distinct().toList();
        Map<DealId, Deal> known = deals.byIds(ids).stream().collect(Collectors.toMap(Deal::id, Function.identity()));
        Map<DealId, Proposal> offered = proposals.latest(ids);
        Offered basis = new Offered(offered, catalogue.taxRates(products(offered.values())), entities.all(), wish);
        return wanted.stream()
                .flatMap(one ->
                        Optional.ofNullable(known.get(one.deal())).flatMap(deal -> basis.price(one, deal)).stream())
                .toList();
    }

    /** The visit by what the client accepted; empty when it accepted nothing. */
    Optional<Priced> accepted(Billable wanted, Issuer.Wish wish) {
        return proposals
                        .latest(wanted.deal())
                        .filter(one -> one.acceptance() != null)
                        .isPresent()
                ? price(List.of(wanted), wish).stream().findFirst()
                : Optional.empty();
    }

    private static List<String> products(Collection<Proposal> proposals) {
        return proposals.stream()
                .flatMap(proposal -> proposal.agreedLines().stream())
                .map(OfferLine::product)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What prices are made of. */
    private record Offered(
            Map<DealId, Proposal> proposals, Map<String, Percent> rates, List<LegalEntity> issuers, Issuer.Wish wish) {

        Optional<Priced> price(Billable wanted, Deal deal) {
            Proposal proposal = proposals.get(deal.id());
            Money total = Billable.total(proposal, deal.amount());
            return total == null
                    ? Optional.empty()
                    : Issuer.choose(issuers, total.currency(), wish).map(issuer -> {
                        Positions positions =
                                new Positions(issuer.entity().details().vat(), rates);
                        return new Priced(wanted, deal, issuer, positions.of(proposal, total));
                    });
        }
    }
}
