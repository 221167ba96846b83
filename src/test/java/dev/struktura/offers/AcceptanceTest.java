package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.120Z");
    private static final Signature TYPED = new Signature(Signature.Kind.TYPED, "І. Коваль");

    @Test
    void anotherLineTotalNameSignatureOrTimeGivesAnotherSeal() {
        Set<String> seals = Stream.of(
                        agreed("Склад", "100.00", "Ірина", TYPED, AT),
                        agreed("Склад 2", "100.00", "Ірина", TYPED, AT),
                        agreed("Склад", "100.01", "Ірина", TYPED, AT),
                        agreed("Склад", "100.00", "Ірина К.", TYPED, AT),
                        agreed("Склад", "100.00", "Ірина", new Signature(Signature.Kind.TYPED, "І. К."), AT),
                        agreed("Склад", "100.00", "Ірина", TYPED, AT.plusMillis(1)))
                .map(agreed -> Acceptance.of(agreed).seal())
                .collect(Collectors.toSet());

        assertThat(seals).hasSize(6).allMatch(seal -> seal.matches("[0-9a-f]{64}"));
    }

    @Test
    void whatWasSealedIsReadAsItWas() {
        Acceptance sealed = Acceptance.of(agreed("Склад", "100.00", "Ірина", TYPED, AT));

        assertThat(Acceptance.read(sealed.content(), sealed.seal())).isEqualTo(sealed);
    }

    private static Acceptance.Agreed agreed(String title, String price, String name, Signature signature, Instant at) {
        Money money = Money.of(price, "UAH");
        return new Acceptance.Agreed(
                Acceptance.Agreed.FORM,
                "1042-1",
                "ТехФлоу",
                "Ґанок",
                List.of(new OfferLine(title, new BigDecimal("1.5"), money, true)),
                null,
                money,
                name,
                signature,
                at);
    }
}
