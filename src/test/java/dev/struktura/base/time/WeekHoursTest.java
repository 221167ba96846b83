package dev.struktura.base.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekHoursTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mon-fri 09:00-18:00                     | mon-fri 09:00-18:00
        Sat 10:00-14:00; mon 9:00-18:00         | mon 09:00-18:00; sat 10:00-14:00
        mon-tue 08:00-12:00, 13:00-17:00        | mon-tue 08:00-12:00,13:00-17:00
        fri 22:00-06:00                         | fri 22:00-06:00
        fri-mon 00:00-24:00                     | mon 00:00-24:00; fri-sun 00:00-24:00
        Пн–пт 9:00–13:00, 14:00–18:00; сб 10:00–14:00 | mon-fri 09:00-13:00,14:00-18:00; sat 10:00-14:00
        понеділок, середа – п’ятниця 9:00 – 18:00     | mon 09:00-18:00; wed-fri 09:00-18:00
        пн, ср, вс 10:00-12:00                  | mon 10:00-12:00; wed 10:00-12:00; sun 10:00-12:00
        """)
    void hoursAreReadAndWrittenAsOneLine(String given, String written) {
        assertThat(WeekHours.parse(given)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon",
                "mon 9-18",
                "щодня 9:00–18:00",
                "xyz 09:00-18:00",
                "mon 09:00-25:00",
                "mon 09:75-18:00",
                "mon 09:00-13:00,12:00-18:00"
            })
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> WeekHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatWasWrittenIsReadBackTheSame(@ForAll("weeks") WeekHours hours) {
        assertThat(WeekHours.parse(hours.toString())).isEqualTo(hours);
    }

    @Test
    void ukrainianHolidaysAreNotWorked() {
        WorkCalendar kyiv = WorkCalendar.of(KYIV, WeekHours.OFFICE, Holidays.of("UA"));
        Instant eveOfIndependenceDay = Instant.parse("2021-08-23T14:00:00Z");
        assertThat(kyiv.plus(eveOfIndependenceDay, Duration.ofHours(2))).isEqualTo("2021-08-25T07:00:00Z");
    }

    @Test
    void holidaysOfOtherCountriesAreKnownAndUnknownCountriesRefused() {
        assertThat(Holidays.of("DE").contains(LocalDate.of(2026, 10, 3))).isTrue();
        assertThat(Holidays.of("us").contains(LocalDate.of(2026, 11, 26))).isTrue();
        assertThatThrownBy(() -> Holidays.of("XX")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarWithoutAnyHoursSaysSoInsteadOfSearchingForever() {
        WorkCalendar never = WorkCalendar.of(KYIV, WeekHours.parse(""), Holidays.none());
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(never.isWorking(now)).isFalse();
        assertThat(never.between(now, now.plus(Duration.ofDays(30)))).isZero();
        assertThatThrownBy(() -> never.nextWorking(now)).isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<WeekHours> weeks() {
        return new WorkCalendarProperties().weeks();
    }
}
