package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SettlementTest {

    @Property
    void whateverIsPaidIsTakenUpToTheTotalAndNeverBeyond(
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(2) BigDecimal total,
            @ForAll @Size(max = 30) List<@BigRange(min = "-10", max = "20000") @Scale(2) BigDecimal> payments) {
        Invoice invoice = owed(new Money(total, hryvnia()), Money.zero(hryvnia()));
        Money taken = Money.zero(hryvnia());
        for (BigDecimal amount : payments) {
            Money payment = new Money(amount, hryvnia());
            if (Settlement.refusal(invoice, payment).isEmpty()) {
                taken = taken.plus(payment);
                invoice = owed(invoice.total(), taken);
            }
        }
        assertThat(invoice.paid()).isEqualTo(taken);
        assertThat(invoice.paid().plus(invoice.outstanding())).isEqualTo(invoice.total());
        assertThat(invoice.paid()).isLessThanOrEqualTo(invoice.total());
        assertThat(invoice.state() == Invoice.State.PAID)
                .isEqualTo(invoice.outstanding().equals(Money.zero(hryvnia())));
    }

    @Test
    void aPaymentIsRefusedForTheFirstReasonThatApplies() {
        Invoice invoice = owed(Money.of("100", "UAH"), Money.of("40", "UAH"));

        assertThat(Settlement.refusal(invoice, Money.of("0", "UAH"))).contains(new PaymentResult.NotPositive());
        assertThat(Settlement.refusal(invoice, Money.of("10", "USD")))
                .contains(new PaymentResult.OtherCurrency(hryvnia()));
        assertThat(Settlement.refusal(invoice, Money.of("60.01", "UAH")))
                .contains(new PaymentResult.TooMuch(Money.of("60", "UAH")));
        assertThat(Settlement.refusal(invoice, Money.of("60", "UAH"))).isEmpty();
        assertThat(Settlement.refusal(owed(invoice.total(), invoice.total()), Money.of("1", "UAH")))
                .contains(new PaymentResult.NothingOwed(Invoice.State.PAID));
    }

    private static Invoice owed(Money total, Money paid) {
        return Samples.invoice(total, paid, Settlement.state(total, paid));
    }

    private static java.util.Currency hryvnia() {
        return java.util.Currency.getInstance("UAH");
    }
}
