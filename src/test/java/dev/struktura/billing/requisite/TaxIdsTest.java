package dev.struktura.billing.requisite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import dev.struktura.billing.entity.TaxIdKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxIdsTest {

    /** Numbers of well-known companies and examples of tax offices. */
    @ParameterizedTest
    @CsvSource({
        "edrpou, 14360570",
        "edrpou, 00032129",
        "edrpou, 37193071",
        "edrpou, 21673832",
        "rnokpp, 3184710691",
        "inn,    7707083893",
        "inn,    500100732259",
        "ogrn,   1027700132195",
        "ogrnip, 304500116000157",
        "bin,    940140000385"
    })
    void aNumberThatIsInUseRaisesNoDoubt(String kind, String number) {
        assertThat(TaxIds.doubt(TaxIdKind.of(kind), number)).isEmpty();
        assertThat(slips(TaxIdKind.of(kind), number)).isLessThanOrEqualTo(number.length());
    }

    /** How many of the numbers with one digit mistyped are taken for right ones. */
    private static int slips(TaxIdKind kind, String number) {
        int missed = 0;
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder mistyped = new StringBuilder(number);
                mistyped.setCharAt(place, digit);
                boolean changed = digit != number.charAt(place);
                missed += changed && TaxIds.doubt(kind, mistyped.toString()).isEmpty() ? 1 : 0;
            }
        }
        return missed;
    }

    @Property
    void oneDigitOfTenIsTheCheckDigitAtMost(@ForAll @NumericChars @StringLength(9) String body) {
        assertThat(fitting(TaxIdKind.INN, body)).isEqualTo(1);
        assertThat(fitting(TaxIdKind.RNOKPP, body)).isEqualTo(1);
        assertThat(fitting(TaxIdKind.EDRPOU, body.substring(2))).isEqualTo(1);
        assertThat(fitting(TaxIdKind.BIN, "94" + body)).isLessThanOrEqualTo(1);
    }

    private static int fitting(TaxIdKind kind, String body) {
        int fitting = 0;
        for (int digit = 0; digit <= 9; digit++) {
            fitting += TaxIds.doubt(kind, body + digit).isEmpty() ? 1 : 0;
        }
        return fitting;
    }

    @Property
    void anotherLengthIsToldOf(@ForAll @NumericChars @StringLength(min = 1, max = 20) String number) {
        if (number.length() != 8) {
            assertThat(TaxIds.doubt(TaxIdKind.EDRPOU, number)).contains(Reason.of("billing.doubt.length", 8));
        }
        if (number.length() != 10 && number.length() != 12) {
            assertThat(TaxIds.doubt(TaxIdKind.INN, number)).contains(Reason.of("billing.doubt.lengths", 10, 12));
        }
    }

    @Test
    void aClientsNumberIsTakenForWhatItsLengthSays() {
        assertThat(TaxIds.doubt("UA", "14360571")).contains(Reason.of("billing.doubt.check-digit"));
        assertThat(TaxIds.doubt("UA", "14360570")).isEmpty();
        assertThat(TaxIds.doubt("RU", "7707083894")).isPresent();
        assertThat(TaxIds.doubt("KZ", "940140000386")).isPresent();
        assertThat(TaxIds.doubt("UA", "ЄДРПОУ12")).contains(Reason.of("billing.doubt.length", 8));
        assertThat(TaxIds.doubt("DE", "14360571")).isEmpty();
        assertThat(TaxIds.doubt("UA", "")).isEmpty();
    }
}
