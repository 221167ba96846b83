package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.Money;
import dev.struktura.offers.catalogue.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OfferLineTest {

    @Property
    void aSumIsTheNearestKopiykaAndNeverFurtherThanHalfOfOne(
            @ForAll @BigRange(min = "0.001", max = "100000") @Scale(3) BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal price) {
        Money sum = line(quantity, price).sum();

        BigDecimal exact = quantity.multiply(price);
        assertThat(sum.amount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        assertThat(sum.amount()).isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_UP));
    }

    @Property
    void aDiscountIsTakenOffBeforeTheSumIsRoundedOnce(
            @ForAll @BigRange(min = "0.001", max = "100000") @Scale(3) BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal percent) {
        Money sum = new OfferLine(
                        "x", quantity, Money.of(price.toPlainString(), "UAH"), "A-1", new Percent(percent), false)
                .sum();

        BigDecimal exact = quantity.multiply(price)
                .multiply(new BigDecimal(100).subtract(percent))
                .movePointLeft(2);
        assertThat(sum.amount()).isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_UP));
    }

    @Test
    void halfAKopiykaIsRoundedUpAfterTheDiscount() {
        OfferLine line = new OfferLine("x", BigDecimal.ONE, Money.of("0.01", "UAH"), null, Percent.of("50"), false);

        assertThat(line.sum()).isEqualTo(Money.of("0.01", "UAH"));
        assertThat(new OfferLine("x", BigDecimal.ONE, Money.of("0.01", "UAH"), null, Percent.of("50.01"), false).sum())
                .isEqualTo(Money.of("0.00", "UAH"));
    }

    @Property
    void theTotalIsTheSumOfTheLinesInAnyOrder(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "0", max = "99999") @Scale(2) BigDecimal> prices) {
        List<OfferLine> lines =
                prices.stream().map(price -> line(new BigDecimal("1.5"), price)).toList();

        Money total = ProposalDraft.of(lines, null).total();

        assertThat(total).isEqualTo(ProposalDraft.of(lines.reversed(), null).total());
        assertThat(total)
                .isEqualTo(
                        lines.stream().map(OfferLine::sum).reduce(Money::plus).orElseThrow());
    }

    @Test
    void quantitiesAboveZeroWithThreeDecimalsCount() {
        assertThat(List.of("1", "0.001", "2.500", "1e3", "999999999"))
                .allMatch(text -> OfferLine.isQuantity(new BigDecimal(text)));
        assertThat(List.of("0", "-1", "0.0001", "1000000000", "1e999999999"))
                .noneMatch(text -> OfferLine.isQuantity(new BigDecimal(text)));
        assertThat(line(new BigDecimal("1e3"), BigDecimal.TEN).quantity().toPlainString())
                .isEqualTo("1000");
    }

    @Test
    void aProposalIsOneCurrencyAndNotEndless() {
        OfferLine hryvnia = line(BigDecimal.ONE, BigDecimal.ONE);
        OfferLine dollar = new OfferLine("x", BigDecimal.ONE, Money.of("1", "USD"), false);
        List<OfferLine> endless = IntStream.range(0, 201).mapToObj(i -> hryvnia).toList();

        assertThatThrownBy(() -> ProposalDraft.of(List.of(hryvnia, dollar), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProposalDraft.of(endless, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProposalDraft.of(List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OfferLine line(BigDecimal quantity, BigDecimal price) {
        return new OfferLine("Впровадження", quantity, Money.of(price.toPlainString(), "UAH"), false);
    }
}
