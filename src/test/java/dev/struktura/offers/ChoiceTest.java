package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final OfferLine FIRM = line("Склад", "1000.00", false);
    private static final OfferLine TRAINING = line("Навчання", "200.00", true);
    private static final OfferLine SUPPORT = line("Підтримка", "30.00", true);
    private static final List<OfferLine> OFFERED = List.of(TRAINING, FIRM, SUPPORT);

    @Test
    void firmLinesAndChosenOnesStayInTheirOrder() {
        assertThat(Choice.NONE.linesOf(OFFERED)).containsExactly(FIRM);
        assertThat(new Choice(Set.of(2)).linesOf(OFFERED)).containsExactly(FIRM, SUPPORT);
        assertThat(new Choice(Set.of(2, 0)).linesOf(OFFERED)).containsExactly(TRAINING, FIRM, SUPPORT);
    }

    @Test
    void onlyOptionsOfTheProposalCanBeChosen() {
        assertThat(new Choice(Set.of(0, 2)).fits(OFFERED)).isTrue();
        assertThat(new Choice(Set.of(1)).fits(OFFERED)).as("a firm line").isFalse();
        for (String nowhere : List.of("3", "-1", "99999", "x", "", "1e1", "٢")) {
            assertThat(Choice.of(List.of(nowhere)).fits(OFFERED)).as(nowhere).isFalse();
        }
    }

    @Property
    void everyOptionAddsItsSumAndNothingElse(
            @ForAll @Size(min = 1, max = 12) List<Boolean> optional, @ForAll @IntRange(max = 4095) int bits) {
        List<OfferLine> offered = IntStream.range(0, optional.size())
                .mapToObj(place -> line("Позиція", (1 << place) + ".00", optional.get(place)))
                .toList();
        Choice choice = new Choice(IntStream.range(0, offered.size())
                .filter(place -> optional.get(place) && (bits >> place & 1) == 1)
                .boxed()
                .collect(Collectors.toSet()));

        int expected = IntStream.range(0, offered.size())
                .filter(place -> !optional.get(place) || (bits >> place & 1) == 1)
                .map(place -> 1 << place)
                .sum();

        assertThat(choice.fits(offered)).isTrue();
        assertThat(choice.linesOf(offered).stream().map(OfferLine::sum).reduce(Money.of("0", "UAH"), Money::plus))
                .isEqualTo(Money.of(expected + ".00", "UAH"));
    }

    private static OfferLine line(String title, String price, boolean optional) {
        return new OfferLine(title, BigDecimal.ONE, Money.of(price, "UAH"), optional);
    }
}
