package dev.struktura.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class StandingProperties {

    private static final Currency UAH = Currency.getInstance("UAH");

    /** Messages in one order and in another, some of them more than once. */
    record Story(List<Standing> one, List<Standing> other) {}

    @Property
    void neitherOrderNorRepetitionOfMessagesChangesWhereAnOrderStands(@ForAll("stories") Story story) {
        assertThat(last(story.other())).isEqualTo(last(story.one()));
    }

    @Property
    void whatIsSaidEarlierNeverTakesBackWhatIsSaidLater(
            @ForAll("standings") Standing a, @ForAll("standings") Standing b) {
        Standing later = a.at().isAfter(b.at()) ? a : b;
        assertThat(a.or(b).at()).isEqualTo(later.at());
    }

    @Provide
    Arbitrary<Story> stories() {
        return standings().list().ofMinSize(1).ofMaxSize(8).flatMap(told -> {
            List<Standing> more = new ArrayList<>(told);
            more.addAll(told.subList(0, told.size() / 2));
            return Arbitraries.shuffle(more).map(shuffled -> new Story(told, shuffled));
        });
    }

    @Provide
    Arbitrary<Standing> standings() {
        return Combinators.combine(
                        Arbitraries.of(Standing.State.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as(Tuple::of)
                .map(one -> standing(one.get1(), one.get2(), one.get3()));
    }

    private static Standing standing(Standing.State state, int second, int returned) {
        boolean paid = state == Standing.State.PAID;
        return new Standing(state, money(paid ? 3 : 0), money(paid ? returned : 0), Instant.EPOCH.plusSeconds(second));
    }

    private static Money money(int units) {
        return new Money(BigDecimal.valueOf(units), UAH);
    }

    private static Standing last(List<Standing> told) {
        return told.stream().reduce(Standing.unheard(UAH), Standing::or);
    }
}
