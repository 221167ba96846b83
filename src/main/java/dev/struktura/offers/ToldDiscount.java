package dev.struktura.offers;

import dev.struktura.deals.DealId;
import dev.struktura.deals.ToldFact;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The largest discount that the newest proposal of a deal gives, as far as its lines say. */
@Component
class ToldDiscount implements ToldFact {

    static final String FIELD = "discount";

    private final ProposalRows rows;

    ToldDiscount(ProposalRows rows) {
        this.rows = rows;
    }

    @Override
    public String field() {
        return FIELD;
    }

    @Override
    public Optional<BigDecimal> of(DealId deal) {
        return rows.of(deal).stream()
                .findFirst()
                .flatMap(newest -> newest.lines().stream()
                        .map(line -> line.discount().value())
                        .max(BigDecimal::compareTo));
    }
}
