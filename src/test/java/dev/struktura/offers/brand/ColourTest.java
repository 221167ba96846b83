package dev.struktura.offers.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    /** Figures of the contrast checker of WebAIM. */
    @ParameterizedTest
    @CsvSource({"#000000,21.0", "#ffffff,1.0", "#777777,4.48", "#767676,4.54", "#0000ff,8.59", "#ffcc00,1.5"})
    void contrastIsThatOfWcag(String colour, double onWhite) {
        assertThat(Colour.of(colour).orElseThrow().contrast(Colour.WHITE)).isCloseTo(onWhite, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345", "#1234567", "#12345g", "url(x)", "#000000;x"})
    void anythingElseIsNoColour(String text) {
        assertThat(Colour.of(text)).isEmpty();
    }

    @Test
    void aColourIsWrittenInOneForm() {
        assertThat(Colour.of(" 0B5CAD ").orElseThrow().hex()).isEqualTo("#0b5cad");
        assertThat(new Colour(0xff).hex()).isEqualTo("#0000ff");
    }

    @Property
    void inkIsReadableUponAnyColour(@ForAll @IntRange(max = 0xffffff) int rgb) {
        Colour ground = new Colour(rgb);

        assertThat(ground.ink().isReadableOn(ground)).isTrue();
    }
}
