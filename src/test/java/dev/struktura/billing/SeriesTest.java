package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.billing.entity.EntityId;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    private static final EntityId ENTITY = new EntityId(new UUID(0, 1));

    @ParameterizedTest
    @CsvSource({
        "'', invoice, 17, 2026-00017",
        "'', credit-note, 1, CN-2026-00001",
        "AB, invoice, 99999, AB-2026-99999",
        "AB, act, 100000, AB-ACT-2026-100000"
    })
    void aNumberSaysWhoWhatAndWhen(String prefix, String kind, int ordinal, String number) {
        assertThat(new Series(ENTITY, prefix, PaperKind.of(kind), 2026).number(ordinal))
                .isEqualTo(number);
    }

    @Property
    void noTwoPapersHaveOneNumber(
            @ForAll("series") Series one,
            @ForAll("series") Series other,
            @ForAll @IntRange(min = 1, max = 200_000) int first,
            @ForAll @IntRange(min = 1, max = 200_000) int second) {
        Assume.that(!one.equals(other) || first != second);

        assertThat(one.number(first)).isNotEqualTo(other.number(second));
    }

    @Provide
    static Arbitrary<Series> series() {
        return Combinators.combine(
                        Arbitraries.of("", "A", "AB", "CN1", "PFX"),
                        Arbitraries.of(PaperKind.class),
                        Arbitraries.of(2026, 2027, 20262))
                .as((prefix, kind, year) -> new Series(ENTITY, prefix, kind, year));
    }
}
