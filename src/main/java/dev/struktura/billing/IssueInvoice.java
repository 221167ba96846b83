package dev.struktura.billing;

import dev.struktura.process.ActionHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** The action {@code issue-invoice}: one invoice per visit of the stage that asks for it. */
@Component
class IssueInvoice implements ActionHandler {

    static final String KIND = "issue-invoice";

    private final Issuing issuing;

    IssueInvoice(Issuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(List<Order> orders) {
        issuing.issue(orders.stream().map(Billable::of).toList());
    }
}
