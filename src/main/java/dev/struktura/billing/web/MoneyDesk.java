package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.AllocationResult;
import dev.struktura.staff.Viewer;

/** The door for allocations, the same for the API and the pages: refusals become problems here. */
public final class MoneyDesk {

    private MoneyDesk() {}

    /** Money is for the owner and the head of sales. */
    public static void allow(Viewer viewer) {
        if (!viewer.handlesMoney()) {
            throw Problem.forbidden(Reason.of("billing.problem.no-money"));
        }
    }

    /** @throws Problem when it was refused */
    public static Allocation allocated(AllocationResult result) {
        if (result instanceof AllocationResult.Allocated(Allocation allocation)) {
            return allocation;
        }
        throw refusal(result);
    }

    /** @throws Problem when it was refused */
    public static Money refunded(AllocationResult result) {
        if (result instanceof AllocationResult.Refunded(Money amount)) {
            return amount;
        }
        throw refusal(result);
    }

    private static RuntimeException refusal(AllocationResult result) {
        return switch (result) {
            case AllocationResult.TooLittleLeft(Money left) -> tooLittle(left);
            case AllocationResult.NoSuchPayment() -> Problem.notFound();
            case AllocationResult.NoSuchInvoice() -> Problem.invalid("invoiceId", Reason.of("billing.problem.invoice"));
            case AllocationResult.Refused(var why) -> PaymentEntry.refusal(why);
            case AllocationResult.Allocated done -> new IllegalStateException(done.toString());
            case AllocationResult.Refunded done -> new IllegalStateException(done.toString());
        };
    }

    /** @throws Problem when it resembles nothing, or some of it is spent */
    public static void confirmed(boolean done) {
        if (!done) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("billing.problem.no-twin"));
        }
    }

    private static Problem tooLittle(Money left) {
        return left.isPositive()
                ? Problem.invalid("amount", Reason.of("billing.problem.too-little-left", left))
                : Problem.of(Problem.Kind.CONFLICT, Reason.of("billing.problem.nothing-left"));
    }
}
