package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.billing.entity.VatScheme;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.catalogue.Percent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PaperTest {

    private static final Map<String, Percent> RATES = Map.of("bread", Percent.of("7"), "book", Percent.NONE);

    @Property
    void positionsVatByRateAndTotalAlwaysAgree(@ForAll VatScheme scheme, @ForAll("positions") List<OfferLine> offered) {
        Paper paper = paper(scheme, offered);

        Money ofPositions = paper.lines().stream()
                .map(line -> scheme.gross(line.sum(), line.vat()))
                .reduce(Money::plus)
                .orElseThrow();
        Money byRate = paper.byRate().stream()
                .map(rated -> rated.net().plus(rated.vat()))
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(paper.total())
                .isEqualTo(ofPositions)
                .isEqualTo(byRate)
                .isEqualTo(paper.net().plus(paper.vat()));
    }

    @Property
    void withoutVatOnTopAPaperComesToWhatWasOffered(
            @ForAll VatScheme scheme, @ForAll("positions") List<OfferLine> offered) {
        Money sum = offered.stream().map(OfferLine::sum).reduce(Money::plus).orElseThrow();
        Paper paper = paper(scheme, offered);

        assertThat(scheme == VatScheme.ADDED ? paper.net() : paper.total()).isEqualTo(sum);
    }

    @Property
    void aProductIsChargedAtItsOwnRateAndAllElseAtThatOfTheEntity(@ForAll("positions") List<OfferLine> offered) {
        Paper paper = paper(VatScheme.ADDED, offered);

        for (int i = 0; i < offered.size(); i++) {
            String product = offered.get(i).product();
            String rate = "BREAD".equals(product) ? "7" : "book".equals(product) ? "0" : "20";
            assertThat(paper.lines().get(i).rate()).isEqualTo(Percent.of(rate));
        }
    }

    @Property
    void whoeverIsNoPayerChargesNothing(@ForAll("positions") List<OfferLine> offered) {
        assertThat(paper(VatScheme.NONE, offered).byRate()).singleElement().satisfies(all -> {
            assertThat(all.rate()).isEqualTo(Percent.NONE);
            assertThat(all.vat().amount()).isZero();
        });
    }

    @Property
    void aPartOfAPaperComesToThatPartWhateverItsRates(
            @ForAll VatScheme scheme,
            @ForAll("positions") List<OfferLine> offered,
            @ForAll @IntRange(min = 1, max = 100) int hundredths) {
        Paper paper = paper(scheme, offered);
        Money part = paper.total().times(new BigDecimal(hundredths).movePointLeft(2));
        Assume.that(part.isPositive());

        Paper of = paper.part(part);

        assertThat(of.total()).isEqualTo(part).isEqualTo(of.net().plus(of.vat()));
        assertThat(of.lines()).allMatch(line -> line.sum().amount().signum() >= 0);
    }

    private static Paper paper(VatScheme scheme, List<OfferLine> offered) {
        Positions positions = new Positions(new LegalEntity.Vat(scheme, Percent.of("20")), RATES);
        return Samples.paper(scheme, offered.stream().map(positions::of).toList());
    }

    @Provide
    static Arbitrary<List<OfferLine>> positions() {
        return Arbitraries.of("JPY", "UAH", "KWD")
                .map(Currency::getInstance)
                .flatMap(currency -> position(currency).list().ofMinSize(1).ofMaxSize(12));
    }

    private static Arbitrary<OfferLine> position(Currency currency) {
        Arbitrary<Money> prices = Arbitraries.bigIntegers()
                .between(BigInteger.ONE, BigInteger.TEN.pow(7))
                .map(units -> new Money(new BigDecimal(units, currency.getDefaultFractionDigits()), currency));
        Arbitrary<BigDecimal> quantities = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("999"))
                .ofScale(3);
        Arbitrary<String> products = Arbitraries.of("BREAD", "book", "unknown").injectNull(0.3);
        Arbitrary<Percent> discounts =
                Arbitraries.of("0", "3.33", "12.5", "100").map(Percent::of);
        return Combinators.combine(quantities, prices, products, discounts)
                .as((quantity, price, product, discount) ->
                        new OfferLine("x", quantity, price, product, discount, false));
    }
}
