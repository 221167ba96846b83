package dev.struktura.billing;

import dev.struktura.deals.DealId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which papers somebody wants to see, invoices where nothing is said; what is null does not matter. */
public record InvoiceFilter(
        @Nullable DealId deal,
        Invoice.@Nullable State state,
        Set<PaperKind> kinds,
        @Nullable Place after) {

    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, Set.of(PaperKind.INVOICE), null);

    /** Where a list ended. */
    public record Place(Instant issuedAt, InvoiceId id) {

        public static Place of(Invoice invoice) {
            return new Place(invoice.issuedAt(), invoice.id());
        }

        /** @throws RuntimeException of the parsers when the text is no place */
        public static Place read(String text) {
            int space = text.indexOf(' ');
            return new Place(Instant.parse(text.substring(0, space)), InvoiceId.of(text.substring(space + 1)));
        }

        @Override
        public String toString() {
            return issuedAt + " " + id;
        }
    }

    public InvoiceFilter of(@Nullable DealId wanted) {
        return new InvoiceFilter(wanted, state, kinds, after);
    }

    public InvoiceFilter in(Invoice.@Nullable State wanted) {
        return new InvoiceFilter(deal, wanted, kinds, after);
    }

    public InvoiceFilter kinds(Set<PaperKind> wanted) {
        return new InvoiceFilter(deal, state, wanted, after);
    }

    public InvoiceFilter after(@Nullable Place place) {
        return new InvoiceFilter(deal, state, kinds, place);
    }
}
