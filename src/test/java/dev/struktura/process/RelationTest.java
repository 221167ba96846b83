package dev.struktura.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RelationTest {

    @Property(tries = 500)
    void figuresAreComparedAsFiguresWhateverTheirCurrencyIsWrittenLike(
            @ForAll("figures") BigDecimal fact, @ForAll("figures") BigDecimal than) {
        int order = fact.compareTo(than);

        for (String written : List.of(fact.toPlainString(), fact.toPlainString() + " UAH")) {
            assertThat(holds(Relation.ABOVE, written, than.toPlainString())).isEqualTo(order > 0);
            assertThat(holds(Relation.BELOW, written, than.toPlainString())).isEqualTo(order < 0);
        }
    }

    @Property(tries = 500)
    void daysAreComparedAsDays(@ForAll("days") LocalDate fact, @ForAll("days") LocalDate than) {
        assertThat(holds(Relation.BEFORE, fact, than)).isEqualTo(fact.isBefore(than));
        assertThat(holds(Relation.AFTER, fact, than)).isEqualTo(fact.isAfter(than));
        assertThat(holds(Relation.IS, fact, than)).isEqualTo(fact.equals(than));
    }

    @Property(tries = 1000)
    void noRelationEverThrowsAndIsNotIsAlwaysTheOppositeOfIs(
            @ForAll("values") Object fact, @ForAll("values") Object than) {
        for (Relation relation : Relation.values()) {
            holds(relation, fact, than);
        }

        assertThat(holds(Relation.IS_NOT, fact, than)).isNotEqualTo(holds(Relation.IS, fact, than));
    }

    @Test
    void moneyInTwoCurrenciesIsNeitherMoreNorLess() {
        assertThat(holds(Relation.ABOVE, "100.00 EUR", "50.00 USD")).isFalse();
        assertThat(holds(Relation.BELOW, "100.00 EUR", "50.00 USD")).isFalse();
    }

    @Test
    void theSameMoneyIsTheSameHoweverItIsWrittenAndDigitsOfACodeAreNoMoney() {
        assertThat(holds(Relation.IS, "1200.00 UAH", "1200")).isTrue();
        assertThat(holds(Relation.IS, "007", "7")).isFalse();
    }

    @Test
    void whatIsNotKnownStandsInNoRelationExceptThatItIsNot() {
        CaseState nothing = CaseState.unopened(new UUID(0, 1), Map.of());

        for (Relation relation : Relation.values()) {
            boolean holds = new Condition.Compared("discount", relation, List.of("10")).holds(nothing);
            assertThat(holds).as(relation.word()).isEqualTo(relation == Relation.IS_NOT);
        }
    }

    @Test
    void oneOfSeveralIsEnough() {
        assertThat(Relation.IN.holds("b", List.of("a", "B"))).isTrue();
        assertThat(Relation.IN.holds("c", List.of("a", "b"))).isFalse();
    }

    @Test
    void aRuleWithAConditionOnAValueFiresOnlyWhenItHolds() {
        ProcessVersion version = ProcessDocument.parse("""
            key: small
            name: { uk: "Мала", ru: "Малая", en: "Small" }
            fields:
              - { key: discount, type: number, name: { uk: "Знижка", ru: "Скидка", en: "Discount" }, hint: { uk: "%", ru: "%", en: "%" } }
            stages:
              - key: one
                name: { uk: "Одна", ru: "Одна", en: "One" }
                hint: { uk: "Далі", ru: "Дальше", en: "Go on" }
                rules:
                  - key: warn
                    name: { uk: "Увага", ru: "Внимание", en: "Mind" }
                    on: activity
                    when: { all: [{ field: discount, above: 10 }] }
                    do: [{ start-project: {} }]
            """).toVersion(1);

        assertThat(firedAt(version, "10")).isFalse();
        assertThat(firedAt(version, "10.5")).isTrue();
    }

    private static boolean firedAt(ProcessVersion version, String discount) {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        CaseState state = new CaseState(new UUID(0, 1), "one", 1, now, now, Map.of("discount", discount), Set.of());
        Decision decision = Kernel.decide(version, state, new Stimulus.Act("call", null), now);
        return ((Decision.Taken) decision).steps().stream().anyMatch(Step.Ordered.class::isInstance);
    }

    private static boolean holds(Relation relation, Object fact, Object than) {
        return relation.holds(fact, List.of(than));
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(-100), new BigDecimal(100))
                .ofScale(2);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(20_000, 20_400).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(Object.class::cast),
                figures().map(Object.class::cast),
                days().map(Object.class::cast),
                Arbitraries.of("1200.00 UAH", "5 EUR", "007", true, 5, 2.5));
    }
}
