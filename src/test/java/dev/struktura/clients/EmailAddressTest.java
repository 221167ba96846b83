package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "' Olena@Dim.Example ', olena@dim.example",
        "o.koval+crm@sub.firm.com.ua, o.koval+crm@sub.firm.com.ua",
        "олена@пошта.укр, олена@xn--80a1acn3a.xn--j1amh"
    })
    void anAddressIsKeptInSmallLettersWithItsDomainInAscii(String written, String kept) {
        assertThat(EmailAddress.parse(written).map(EmailAddress::value)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "olena",
                "@dim.example",
                "olena@",
                "olena@dim",
                "a b@dim.example",
                "a@-dim.example",
                "a@dim..example",
                "a@dim.example\r\nBcc: x@y.example"
            })
    void whatIsNoAddressIsRefused(String written) {
        assertThat(EmailAddress.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "olena@dim.example, o****@d****.example",
        "a@b.example, ****@****.example",
        "o.koval@sub.firm.com.ua, o****@s****.ua"
    })
    void aMaskShowsFirstLettersAndTheLastPartOfTheDomain(String address, String masked) {
        assertThat(new EmailAddress(address).masked()).isEqualTo(masked);
    }

    @Property
    void aMaskDoesNotEvenTellHowLongTheAddressIs(@ForAll("words") String local, @ForAll("words") String domain) {
        String address = "o" + local + "@d" + domain + ".example";

        assertThat(new EmailAddress(address).masked()).isEqualTo("o****@d****.example");
    }

    @Property
    void noTextWhateverBreaksReading(@ForAll @StringLength(max = 80) String written) {
        assertThat(EmailAddress.parse(written)).isNotNull();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(30);
    }
}
