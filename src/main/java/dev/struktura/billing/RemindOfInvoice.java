package dev.struktura.billing;

import dev.struktura.deals.DealId;
import dev.struktura.process.ActionHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** The action {@code remind-of-invoice}: the client is asked for what they still owe. */
@Component
class RemindOfInvoice implements ActionHandler {

    private final Invoices invoices;
    private final Press press;
    private final InvoicePost post;

    RemindOfInvoice(Invoices invoices, Press press, InvoicePost post) {
        this.invoices = invoices;
        this.press = press;
        this.post = post;
    }

    @Override
    public String kind() {
        return "remind-of-invoice";
    }

    /** Nobody is reminded of what is paid or withdrawn. */
    @Override
    public void perform(List<Order> orders) {
        for (Order order : orders) {
            invoices.of(new DealId(order.subject().id())).stream()
                    .filter(Invoice::awaitsPayment)
                    .forEach(invoice ->
                            post.remind(press.words(invoice, invoice.paper().locale()), order));
        }
    }
}
