package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTest {

    @ParameterizedTest
    @CsvSource({
        "каштан, kashtan",
        "щастя, shchastia",
        "ґанок, ganok",
        "їжак, izhak",
        "сіль, sil",
        "объём, obem",
        "café müller, cafe muller",
        "łódź, lodz",
        "straße, strasse"
    })
    void everyScriptBecomesLatinLetters(String name, String latin) {
        assertThat(Latin.of(name)).isEqualTo(latin);
    }

    @Property
    void aPartOfANameIsAPartOfItsLatinForm(
            @ForAll @StringLength(max = 12) String before,
            @ForAll @StringLength(max = 12) String part,
            @ForAll @StringLength(max = 12) String after) {
        assertThat(Latin.of(before + " " + part + " " + after)).contains(" " + Latin.of(part) + " ");
    }

    @Property
    void theResultIsPlainAscii(@ForAll @StringLength(max = 30) String name) {
        assertThat(Latin.of(name)).matches("\\p{ASCII}*");
    }
}
