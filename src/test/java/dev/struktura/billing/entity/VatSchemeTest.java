package dev.struktura.billing.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import dev.struktura.offers.catalogue.Percent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "contained,      1200.00, UAH, 20,  200.00, 1200.00, 1000.00",
        "contained,        10.00, UAH,  7,    0.65,   10.00,    9.35",
        "contained,            5, JPY, 10,       0,       5,       5",
        "contained,            6, JPY, 10,       1,       6,       5",
        "added,           100.10, UAH, 20,   20.02,  120.12,  100.10",
        "added,             0.13, UAH, 20,    0.03,    0.16,    0.13",
        "added,            0.125, KWD, 20,   0.025,   0.150,   0.125",
        "added,                5, JPY, 10,       1,       6,       5",
        "none,            100.00, UAH, 20,    0.00,  100.00,  100.00",
        "reverse-charge,  100.00, EUR, 20,    0.00,  100.00,  100.00",
        "zero,            100.00, EUR, 20,    0.00,  100.00,  100.00"
    })
    void vatIsRoundedHalfUpToTheSmallestUnit(
            String word, String sum, String currency, String rate, String vat, String gross, String net) {
        VatScheme scheme = VatScheme.of(word);
        Money position = Money.of(sum, currency);

        Money charged = scheme.vat(position, Percent.of(rate));

        assertThat(charged).isEqualTo(Money.of(vat, currency));
        assertThat(scheme.gross(position, charged)).isEqualTo(Money.of(gross, currency));
        assertThat(scheme.net(position, charged)).isEqualTo(Money.of(net, currency));
    }

    @Property
    void netAndVatMakeTheGross(
            @ForAll VatScheme scheme,
            @ForAll("sums") Money sum,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal percent) {
        Percent rate = new Percent(percent);
        Money vat = scheme.vat(sum, rate);

        assertThat(scheme.net(sum, vat).plus(vat)).isEqualTo(scheme.gross(sum, vat));
    }

    @Property
    void vatIsOffByHalfAUnitAtMost(
            @ForAll("sums") Money sum, @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal percent) {
        BigDecimal half = BigDecimal.valueOf(5, sum.amount().scale() + 1);
        Percent rate = new Percent(percent);

        BigDecimal added = VatScheme.ADDED.vat(sum, rate).amount();
        BigDecimal contained = VatScheme.CONTAINED.vat(sum, rate).amount();

        BigDecimal hundredfold = sum.amount().multiply(percent);
        assertThat(added.movePointRight(2).subtract(hundredfold).abs()).isLessThanOrEqualTo(half.movePointRight(2));
        BigDecimal whole = percent.add(BigDecimal.valueOf(100));
        assertThat(contained.multiply(whole).subtract(hundredfold).abs()).isLessThanOrEqualTo(half.multiply(whole));
    }

    @Provide
    static Arbitrary<Money> sums() {
        Arbitrary<Currency> currencies =
                Arbitraries.of("JPY", "UAH", "KZT", "KWD").map(Currency::getInstance);
        Arbitrary<BigInteger> units = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(11));
        return Combinators.combine(currencies, units)
                .as((currency, of) -> new Money(new BigDecimal(of, currency.getDefaultFractionDigits()), currency));
    }
}
