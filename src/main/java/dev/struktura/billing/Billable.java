package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.offers.Proposal;
import dev.struktura.process.ActionHandler;
import dev.struktura.process.CaseView;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a stage that is to have its invoice.
 *
 * @param fields the deal's fields, of which {@code legalName}, {@code taxId}, {@code legalAddress} and {@code language} count
 * @param rule key of the rule that asked; null when a person did
 * @param why null when a person asked and gave no reason
 */
record Billable(
        DealId deal,
        int visit,
        Map<String, Object> fields,
        Instant at,
        @Nullable String rule,
        @Nullable Reason why,
        @Nullable Viewer by) {

    static Billable of(ActionHandler.Order order) {
        UUID deal = order.subject().id();
        return new Billable(
                new DealId(deal),
                order.subject().visit(),
                order.subject().fields(),
                order.at(),
                order.rule(),
                order.why(),
                null);
    }

    /** The visit as it stands after a change, asked for by the rule that could not be kept before. */
    static Billable of(CaseView subject, Instant at, String rule) {
        return new Billable(
                new DealId(subject.id()),
                subject.visit(),
                subject.fields(),
                at,
                rule,
                Reason.of("why.billing.amount-named"),
                null);
    }

    static Billable of(Deal deal, Instant at, Viewer by) {
        return new Billable(deal.id(), deal.visit(), deal.fields(), at, null, null, by);
    }

    /** The same, for a reason. */
    Billable because(Reason reason) {
        return new Billable(deal, visit, fields, at, rule, reason, by);
    }

    InvoiceRows.Visit place() {
        return new InvoiceRows.Visit(deal, visit);
    }

    /** A field of the deal as text, empty when it is not filled. */
    String field(String key) {
        Object value = fields.get(key);
        return value == null ? "" : value.toString().strip();
    }

    /** What is to be paid: what the proposal says, else what the deal is said to be worth; null when nobody said. */
    static @Nullable Money total(@Nullable Proposal proposal, @Nullable Money amount) {
        Money total = proposal == null || proposal.total() == null ? amount : proposal.total();
        return total == null || !total.isPositive() ? null : total;
    }
}
