package dev.struktura.billing;

import dev.struktura.deals.DealId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which payments of invoices somebody wants to see; what is null does not matter. */
public record PaymentFilter(@Nullable DealId deal, @Nullable Place after) {

    /** Where a list ended. */
    public record Place(Instant paidAt, AllocationId id) {

        public static Place of(Allocation allocation) {
            return new Place(allocation.paidAt(), allocation.id());
        }

        /** @throws RuntimeException of the parsers when the text is no place */
        public static Place read(String text) {
            int space = text.indexOf(' ');
            return new Place(Instant.parse(text.substring(0, space)), AllocationId.of(text.substring(space + 1)));
        }

        @Override
        public String toString() {
            return paidAt + " " + id;
        }
    }

    public PaymentFilter after(@Nullable Place place) {
        return new PaymentFilter(deal, place);
    }
}
