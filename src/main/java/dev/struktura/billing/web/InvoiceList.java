package dev.struktura.billing.web;

import dev.struktura.billing.Invoice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One screen of invoices.
 *
 * @param state the filter, empty for all
 * @param next where the older ones are; null when there are none
 * @param handlesMoney whether the reader sees what is overdue in the whole department
 */
public record InvoiceList(
        List<Invoice> invoices, String state, @Nullable String next, boolean handlesMoney) {

    public List<String> states() {
        return Arrays.stream(Invoice.State.values()).map(Invoice.State::word).toList();
    }
}
