package dev.struktura.billing;

import dev.struktura.billing.entity.Issuer;
import dev.struktura.deals.Deal;
import java.util.List;

/** A visit that is to have its paper, what it comes to and who issues it. */
record Priced(Billable wanted, Deal deal, Issuer issuer, List<Paper.Line> positions) {

    /** The numbers it takes one of. */
    Series series(PaperKind kind) {
        return Series.of(issuer.entity(), kind, wanted.at());
    }
}
