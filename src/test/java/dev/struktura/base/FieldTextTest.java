package dev.struktura.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldTextTest {

    @Test
    void fieldsAreNamedInTheirOrderEachOnceAndOtherBracesAreNoFields() {
        FieldText text = new FieldText("{client}, { deal } {} {a b} {client} {{number}} {валюта}");

        assertThat(text.fields()).containsExactly("client", "deal", "number", "валюта");
    }

    @Test
    void whatAValueSaysIsNotLookedAtAgain() {
        FieldText text = new FieldText("{client} ({deal})");

        assertThat(text.filled(Map.of("client", "{deal} $1 \\", "deal", "Склад")))
                .isEqualTo("{deal} $1 \\ (Склад)");
    }

    @Test
    void aFieldWithoutAValueStaysAsItIs() {
        assertThat(new FieldText("До {valid-until}").filled(Map.of())).isEqualTo("До {valid-until}");
    }

    @Test
    void aLineThatNamesSomethingUnknownIsLeftOut() {
        FieldText text = new FieldText("Вітаємо, {client}!\nДіє до {valid-until}.\n\nПитайте.");

        assertThat(text.tellable(Map.of("client", "Їжак", "valid-until", " ")).text())
                .isEqualTo("Вітаємо, {client}!\n\nПитайте.");
    }
}
