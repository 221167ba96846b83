package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "067 123 45 67, UA, +380671234567",
        "(067) 123-45-67, UA, +380671234567",
        "+38 067 1234567, UA, +380671234567",
        "00380 67 123 45 67, UA, +380671234567",
        "380671234567, UA, +380671234567",
        "+380671234567, US, +380671234567",
        "8 495 123-45-67, RU, +74951234567",
        "030 123456, DE, +4930123456",
        "+1 (212) 555-0100, UA, +12125550100"
    })
    void aNumberIsReadTheWayPeopleOfTheCountryWriteIt(String written, String country, String e164) {
        assertThat(PhoneNumber.parse(written, country).map(PhoneNumber::e164)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "12", "+", "067 call me", "1-800-FLOWERS", "+999999999999999999", "=1+1", "067;ext=5"
            })
    void whatIsNoNumberIsRefused(String written) {
        assertThat(PhoneNumber.parse(written, "UA")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+380671234567, +380 ** *** ** 67", "+12125550100, +1 ** ** ** ** 00", "+4930123456, +49 ** ** ** 56"})
    void aMaskShowsTheCountryAndTheLastTwoDigits(String e164, String masked) {
        assertThat(new PhoneNumber(e164).masked()).isEqualTo(masked);
    }

    @Property
    void aMaskNeverTellsTwoNumbersOfACountryApartThatEndAlike(
            @ForAll("nationals") String one, @ForAll("nationals") String other) {
        String ending = one.substring(7);

        assertThat(new PhoneNumber("+380" + other.substring(0, 7) + ending).masked())
                .isEqualTo(new PhoneNumber("+380" + one).masked());
    }

    @Property
    void afterTheCountryCodeAMaskHoldsAtMostTwoDigits(@ForAll("international") String e164) {
        Optional<PhoneNumber> number = PhoneNumber.parse(e164, "UA");

        number.ifPresent(known -> {
            String masked = known.masked();
            String national = masked.substring(masked.indexOf(' '));
            assertThat(national.chars().filter(Character::isDigit).count()).isLessThanOrEqualTo(2);
        });
    }

    @Property
    void readingAReadNumberAgainChangesNothing(@ForAll("international") String written) {
        Optional<PhoneNumber> once = PhoneNumber.parse(written, "UA");

        assertThat(once.flatMap(number -> PhoneNumber.parse(number.e164(), "DE")))
                .isEqualTo(once);
    }

    @Property
    void spacesAndBracketsDoNotMatter(@ForAll("nationals") String digits) {
        String spaced = "(0%s) %s-%s-%s"
                .formatted(digits.substring(0, 2), digits.substring(2, 5), digits.substring(5, 7), digits.substring(7));

        assertThat(PhoneNumber.parse(spaced, "UA")).isEqualTo(PhoneNumber.parse("+380" + digits, "UA"));
    }

    @Property
    void noTextWhateverBreaksReading(@ForAll @StringLength(max = 60) String written) {
        assertThat(PhoneNumber.parse(written, "UA")).isNotNull();
    }

    @Provide
    Arbitrary<String> nationals() {
        return Arbitraries.of("67", "50", "63", "44", "93")
                .flatMap(code -> Arbitraries.strings().numeric().ofLength(7).map(rest -> code + rest));
    }

    @Provide
    Arbitrary<String> international() {
        return Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(15).map(digits -> "+" + digits);
    }
}
