package dev.struktura.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.time.WeekHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekInWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon-fri 09:00-13:00,14:00-18:00; sat 10:00-14:00",
                "mon-sun 00:00-24:00",
                "tue 22:00-06:00; sun 18:00-24:00",
                ""
            })
    void whatPeopleAreShownIsWhatTheyMayWrite(String text) {
        WeekHours hours = WeekHours.parse(text);

        assertThat(Texts.LOCALES)
                .allSatisfy(locale -> assertThat(WeekHours.parse(WeekInWords.of(hours, locale)))
                        .isEqualTo(hours));
    }
}
