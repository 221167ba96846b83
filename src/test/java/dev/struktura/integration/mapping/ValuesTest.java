package dev.struktura.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.integration.mapping.Formats.Decimal;
import dev.struktura.integration.mapping.Formats.Order;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200.50|1200.50|",
                "1 200,50 грн.|1200.50|UAH",
                "₴1,234,567.8|1234567.8|UAH",
                "1.234.567,89 €|1234567.89|EUR",
                "$ 12|12|USD",
                "(100)|-100|",
                "1'234.50|1234.50|",
                "15 000 ₽|15000|RUB",
                "0,5|0.5|",
                "-3|-3|",
                "1234.567|1234.567|",
                "12.5 руб.|12.5|RUB"
            })
    void readsAmountsOfManyCountries(String written, String number, String currency) {
        assertThat(Amounts.parse(written, Decimal.UNKNOWN)).hasValueSatisfying(amount -> {
            assertThat(amount.number()).isEqualByComparingTo(number);
            assertThat(amount.currency().orElse(null)).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"abc", "12,34,56", "1.2.3", "--5", "12 apples", "=1+1", "1e9"})
    void refusesWhatIsNoAmount(String written) {
        assertThat(Amounts.parse(written, Decimal.UNKNOWN)).isEmpty();
    }

    @Test
    void theOtherCellsOfTheColumnSayWhatOneCommaMeans() {
        assertThat(Amounts.decimalOf(List.of("1,234", "17,50"))).isEqualTo(Decimal.COMMA);
        assertThat(Amounts.decimalOf(List.of("1,234", "1,234.50"))).isEqualTo(Decimal.POINT);
        assertThat(Amounts.parse("1,234", Decimal.COMMA).orElseThrow().number()).isEqualByComparingTo("1.234");
        assertThat(Amounts.parse("1,234", Decimal.POINT).orElseThrow().number()).isEqualByComparingTo("1234");
        assertThat(Amounts.parse("1,234", Decimal.UNKNOWN).orElseThrow().ambiguous())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-14|2026-02-13T22:00:00Z",
                "2026-02-14 10:15:22|2026-02-14T08:15:22Z",
                "14.02.2026|2026-02-13T22:00:00Z",
                "14/02/2026 10:15|2026-02-14T08:15:00Z",
                "14.02.26|2026-02-13T22:00:00Z",
                "14 лютого 2026|2026-02-13T22:00:00Z",
                "14 февраля 2026 г.|2026-02-13T22:00:00Z",
                "Feb 14, 2026|2026-02-13T22:00:00Z",
                "2026-02-14T10:15:22Z|2026-02-14T10:15:22Z",
                "2026-02-14T10:15:22+0300|2026-02-14T07:15:22Z",
                "2026/2/4 9:05 PM|2026-02-04T19:05:00Z"
            })
    void readsDatesOfManyCountries(String written, String instant) {
        assertThat(Dates.parse(written, Order.UNKNOWN, KYIV))
                .map(Object::toString)
                .contains(instant);
    }

    @Test
    void theOtherCellsOfTheColumnSayWhetherTheMonthComesFirst() {
        assertThat(Dates.orderOf(List.of("03/04/2026", "03/25/2026"))).isEqualTo(Order.MONTH_FIRST);
        assertThat(Dates.orderOf(List.of("03/04/2026", "25/03/2026"))).isEqualTo(Order.DAY_FIRST);
        assertThat(Dates.parse("03/04/2026", Order.MONTH_FIRST, KYIV))
                .map(Object::toString)
                .contains("2026-03-03T22:00:00Z");
        assertThat(Dates.isAmbiguous("03/04/2026")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31.02.2026", "2026-13-01", "yesterday", "12", "25:00", "0671112233"})
    void refusesWhatIsNoDate(String written) {
        assertThat(Dates.parse(written, Order.UNKNOWN, KYIV)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Україна|UA", "Украина|UA", "ukraine|UA", "USA|US", "Deutschland|DE", "UK|GB", "PL|PL"})
    void knowsCountriesByTheirNames(String written, String code) {
        assertThat(Countries.code(written)).contains(code);
    }

    @Test
    void saysWhatAColumnHoldsByItsCells() {
        assertThat(Sniffer.kindOf(List.of("a@b.example", "c@d.example"))).isEqualTo(ContentKind.EMAIL);
        assertThat(Sniffer.kindOf(List.of("+380 67 111 22 33", "067-111-22-33", "(21) 555-0091")))
                .isEqualTo(ContentKind.PHONE);
        assertThat(Sniffer.kindOf(List.of("380671112233", "0671112233"))).isEqualTo(ContentKind.PHONE);
        assertThat(Sniffer.kindOf(List.of("14.02.2026", "15.02.2026"))).isEqualTo(ContentKind.DATE);
        assertThat(Sniffer.kindOf(List.of("32.38", "11.61", "7"))).isEqualTo(ContentKind.NUMBER);
        assertThat(Sniffer.kindOf(List.of("1 200 грн", "15 000,50"))).isEqualTo(ContentKind.MONEY);
        assertThat(Sniffer.kindOf(List.of("", " "))).isEqualTo(ContentKind.EMPTY);
        assertThat(Sniffer.kindOf(List.of("10248", "10249"))).isEqualTo(ContentKind.NUMBER);
    }
}
