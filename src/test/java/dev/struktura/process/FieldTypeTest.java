package dev.struktura.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.LocalText;
import dev.struktura.process.FieldType.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

    private static final FieldType PERCENT = new FieldType.Figure(BigDecimal.ZERO, new BigDecimal(100));
    private static final FieldType MONEY = new FieldType.Money(null, null);
    private static final FieldType DAY = new FieldType.Date(null, null);
    private static final FieldType SIZE = new FieldType.Choice(List.of(
            new FieldType.Option("small", new LocalText("Мала", "Маленькая", "Small")),
            new FieldType.Option("large", new LocalText("Велика", "Большая", "Large"))));
    private static final List<FieldType> ALL = List.of(
            FieldType.Text.ANY,
            new FieldType.Text("[0-9]+"),
            PERCENT,
            MONEY,
            DAY,
            SIZE,
            new FieldType.Person(),
            new FieldType.File(),
            new FieldType.Check(),
            new FieldType.YesNo());

    /** What is gone back over takes twice the work with each character more. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(.*)*c", "([a-z]+)*[0-9]"})
    void theWorkOfAPatternGrowsWithTheTextAndNoFaster(String evil) {
        assertThat(Shape.of(evil).fits(new Read("a".repeat(2000), new AtomicInteger())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-", "(?=a)a", "(a)\\1", "((a{100}){100}){100}", "(a{1000}){2}", "(abcd){999}"})
    void aPatternWithoutAnEndIsNone(String endless) {
        assertThatThrownBy(() -> new FieldType.Text(endless)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A text whose characters may be looked at ten times each. */
    private record Read(String text, AtomicInteger times) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            assertThat(times.incrementAndGet()).isLessThan(10 * text.length());
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "12.50, 12.5", "'12,5', 12.5", "007, 7", "0.00, 0", "100, 100"})
    void aNumberIsKeptInOneForm(String written, String kept) {
        assertThat(PERCENT.read(written)).isEqualTo(new Reading.Fact(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.01", "багато", "1e5", "12 UAH", "NaN", "99999999999999999999"})
    void whatIsNoNumberOrOutOfItsBoundsIsRefused(String written) {
        assertThat(PERCENT.read(written)).isInstanceOf(Reading.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 1200.00",
        "'1 200,5', 1200.50",
        "1200.5 EUR, 1200.50 EUR",
        "1200 JPY, 1200 JPY",
        "1\u00a0200\u00a0000, 1200000.00"
    })
    void moneyIsKeptWithTheDigitsOfItsCurrency(String written, String kept) {
        assertThat(MONEY.read(written)).isEqualTo(new Reading.Fact(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "1000000000000", "5 XQQ", "1.5 JPY", "дорого"})
    void whatTheCurrencyCannotExpressIsNoMoney(String written) {
        assertThat(MONEY.read(written)).isInstanceOf(Reading.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2026-12-31", "31.12.2026, 2026-12-31", "1.2.2027, 2027-02-01"})
    void aDayIsKeptInIsoForm(String written, String kept) {
        assertThat(DAY.read(written)).isEqualTo(new Reading.Fact(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "31.12.26", "завтра", "0000-01-01"})
    void whatIsNoDayIsRefused(String written) {
        assertThat(DAY.read(written)).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void aDayKeepsToItsBounds() {
        FieldType ahead = new FieldType.Date(LocalDate.parse("2026-01-01"), null);

        assertThat(ahead.read("2026-01-01")).isInstanceOf(Reading.Fact.class);
        assertThat(ahead.read("2025-12-31")).isInstanceOf(Reading.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "LARGE", "Велика", "большая"})
    void aChoiceIsUnderstoodByItsNameInAnyLanguageAndKeptByItsKey(String written) {
        assertThat(SIZE.read(written)).isEqualTo(new Reading.Fact("large"));
    }

    @Test
    void aPointOfAChecklistIsKnownOnlyOnceItIsTicked() {
        FieldType check = new FieldType.Check();

        assertThat(check.read(true)).isEqualTo(new Reading.Fact("yes"));
        assertThat(check.read(false)).isEqualTo(new Reading.Fact(Step.FactsChanged.FORGOTTEN));
    }

    @Test
    void aQuestionIsAnsweredByNoAsWell() {
        assertThat(new FieldType.YesNo().read("ні")).isEqualTo(new Reading.Fact("no"));
        assertThat(new FieldType.YesNo().read("мабуть")).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void textKeepsToItsPatternFromEndToEnd() {
        FieldType digits = new FieldType.Text("[0-9]{8}");

        assertThat(digits.read("12345678")).isEqualTo(new Reading.Fact("12345678"));
        assertThat(digits.read("123456789")).isInstanceOf(Reading.Wrong.class);
        assertThatThrownBy(() -> new FieldType.Text("[")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 2000)
    void nothingThatIsWrittenEverThrowsAndWhatIsKeptReadsAsItself(
            @ForAll("types") FieldType type, @ForAll("values") Object written) {
        if (type.read(written) instanceof Reading.Fact(Object kept) && !kept.equals(Step.FactsChanged.FORGOTTEN)) {
            assertThat(type.read(kept)).isEqualTo(new Reading.Fact(kept));
        }
    }

    @Provide
    Arbitrary<FieldType> types() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> any =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).map(Object.class::cast);
        Arbitrary<Object> figures = Arbitraries.strings()
                .withChars("0123456789.,- +eEUAHR")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(Object.class::cast);
        Arbitrary<Object> days = Arbitraries.integers()
                .between(-800_000, 2_000_000)
                .map(day -> LocalDate.ofEpochDay(day).toString());
        Arbitrary<Object> others = Arbitraries.of(1, 2.5, true, false, "yes", "так", "small", 1e300, Double.NaN);
        return Arbitraries.oneOf(any, figures, days, others);
    }
}
