package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String STROKES = "M10 20L30 40L50 20L70 40M90 20L110 40";

    @Test
    void strokesAreASignature() {
        assertThat(Signature.of(STROKES, "")).contains(new Signature(Signature.Kind.DRAWN, STROKES));
    }

    @Test
    void whatIsDrawnCountsBeforeWhatIsTyped() {
        assertThat(Signature.of(STROKES, "Ірина").orElseThrow().kind()).isEqualTo(Signature.Kind.DRAWN);
    }

    @Test
    void aTypedNameIsASignatureForWhoeverHasNoMouse() {
        assertThat(Signature.of("", "  Ірина Коваль ")).contains(new Signature(Signature.Kind.TYPED, "Ірина Коваль"));
    }

    @Test
    void aTouchByAccidentIsNoSignature() {
        assertThat(Signature.of("M10 20L30 40", "")).isEmpty();
        assertThat(Signature.of("", "   ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M10 20L30 40L50 20L70 40M90 20L110 40\"><script>alert(1)</script>",
                "<svg onload=alert(1)>",
                "M10 20L30 40L50 20L70 40M90 20L110 40Z",
                "L10 20L30 40L50 20L70 40M90 20L110 40",
                "M10 20 L30 40L50 20L70 40M90 20L110 40",
                "M1000 20L30 40L50 20L70 40M90 20L110 40",
                "M-1 20L30 40L50 20L70 40M90 20L110 40",
                "data:image/png;base64,AAAA"
            })
    void whatIsNoPathOfPointsIsRefusedEvenBesideATypedName(String drawn) {
        assertThat(Signature.of(drawn, "Ірина")).isEmpty();
        assertThatThrownBy(() -> new Signature(Signature.Kind.DRAWN, drawn))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDrawingHasAnEnd() {
        String longest = "M1 1" + "L1 1".repeat(Signature.LONGEST_DRAWING / 4 - 1);

        assertThat(Signature.of(longest, "")).isPresent();
        assertThat(Signature.of(longest + "L1 1", "")).isEmpty();
    }
}
