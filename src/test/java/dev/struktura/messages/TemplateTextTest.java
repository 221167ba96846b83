package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.LocalText;
import dev.struktura.messages.TemplateText.Stranger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    @Test
    void aFieldNobodyCanFillIsNamedWithItsPlace() {
        TemplateText text = new TemplateText("Добрий день, {client.name}!\nВаш рахунок {invoice.nummer}.");
        assertThat(text.strangers(Set.of("client.name", "invoice.number")))
                .containsExactly(new Stranger("invoice.nummer", 2, 13));
    }

    @Test
    void bracesAroundAnythingElseAreBraces() {
        TemplateText text = new TemplateText("{ } {1} {} {client.name");
        assertThat(text.strangers(Set.of())).isEmpty();
        assertThat(text.filled(Map.of())).isEqualTo("{ } {1} {} {client.name");
    }

    @Test
    void aValueNeverBecomesAField() {
        TemplateText text = new TemplateText("{client.name} {deal.title}");
        assertThat(text.filled(Map.of("client.name", "{deal.title} $1", "deal.title", "x")))
                .isEqualTo("{deal.title} $1 x");
    }

    @Test
    void aSubjectStaysOneLineWhateverTheClientIsCalled() {
        LocalText subject = new LocalText("Для {client.name}", "", "");
        assertThat(Template.filled(
                                subject,
                                new LocalText("x", "", ""),
                                Locale.of("uk"),
                                Map.of("client.name", "Оля\r\nBcc: all@rival.example"))
                        .subject())
                .isEqualTo("Для Оля Bcc: all@rival.example");
    }
}
