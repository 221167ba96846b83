package dev.struktura.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "*",
                " * ",
                "\"3\"",
                "\"2\", \"3\"",
                "\"3\",\"2\"",
                "W/\"3\", \"3\"",
                "\"other\" , \"3\" ,",
                ",\"3\""
            })
    void anyTagOfTheListIsEnough(String ifMatch) {
        assertThat(Version.fits(Version.wanted(ifMatch), 3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"1\", \"2\"",
                "W/\"3\"",
                "3",
                "\"3",
                "'3'",
                "\"33\"",
                "\"other, \"3\"\"",
                "\"9999999999999999999\""
            })
    void aWeakTagAndOneThatIsNotOursFitNoVersion(String ifMatch) {
        assertThat(Version.fits(Version.wanted(ifMatch), 3)).isFalse();
    }
}
