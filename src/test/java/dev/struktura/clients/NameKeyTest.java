package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "ТОВ «Дім і Сад», дім і сад",
        "'Дім і Сад, ТОВ', дім і сад",
        "Товариство з обмеженою відповідальністю \"Дім і Сад\", дім і сад",
        "ООО «Дом-Сервис», дом сервис",
        "Globex Ltd., globex",
        "ФОП Коваль О.М., коваль о м",
        "М’ята, мята",
        "ТОВ, тов"
    })
    void aNameIsComparedWithoutItsLegalFormQuotesAndCase(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Property
    void aKeyIsItsOwnKey(@ForAll @NotBlank @StringLength(max = 40) String name) {
        String key = NameKey.of(name);

        assertThat(NameKey.of(key)).isEqualTo(key);
    }
}
