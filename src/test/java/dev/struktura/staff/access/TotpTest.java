package dev.struktura.staff.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The vectors of RFC 6238, appendix B, for SHA-1; of their eight digits ours are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String eightDigits) {
        assertThat(Totp.code(KEY, second / Totp.SECONDS)).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void aCodeIsGoodOneStepBeforeAndAfterAndNoFurther() {
        String code = Totp.code(KEY, 1000);

        assertThat(Totp.stepOf(code, KEY, 999)).hasValue(1000);
        assertThat(Totp.stepOf(code, KEY, 1000)).hasValue(1000);
        assertThat(Totp.stepOf(code, KEY, 1001)).hasValue(1000);
        assertThat(Totp.stepOf(code, KEY, 998)).isEmpty();
        assertThat(Totp.stepOf(code, KEY, 1002)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fooba, MZXW6YTB", "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
    void keysAreWrittenAsApplicationsTakeThem(String bytes, String base32) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }
}
