package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class SmsTextProperties {

    @Property
    void thePartsTogetherAreTheWholeAndEachFits(@ForAll @StringLength(max = 700) String text) {
        SmsText sms = SmsText.of(text);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        List<byte[]> parts = sms.parts();
        parts.forEach(joined::writeBytes);
        int room = parts.size() == 1 ? (sms.isGsm7() ? 160 : 140) : (sms.isGsm7() ? 153 : 134);
        assertThat(joined.toByteArray()).isEqualTo(sms.whole());
        assertThat(parts)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.length).isLessThanOrEqualTo(room));
    }

    @Property
    void noPartEndsWithinACharacter(@ForAll @StringLength(min = 60, max = 300) String text) {
        SmsText sms = SmsText.of(text + "😀");
        for (byte[] part : sms.parts()) {
            String words = new String(part, StandardCharsets.UTF_16BE);
            assertThat(words.getBytes(StandardCharsets.UTF_16BE)).isEqualTo(part);
        }
    }

    @Example
    void oneHundredAndSixtyLatinLettersAreOneSmsAndOneMoreAreTwo() {
        assertThat(SmsText.of("a".repeat(160)).parts()).hasSize(1);
        assertThat(SmsText.of("a".repeat(161)).parts()).hasSize(2);
    }

    @Example
    void seventyCyrillicLettersAreOneSmsAndOneMoreAreTwo() {
        assertThat(SmsText.of("ї".repeat(70)).parts()).hasSize(1);
        assertThat(SmsText.of("ї".repeat(71)).parts()).hasSize(2);
    }

    @Example
    void theEuroSignCountsTwiceInTheDefaultAlphabet() {
        assertThat(SmsText.of("€").whole()).containsExactly(0x1b, 0x65);
        assertThat(SmsText.of("€".repeat(80)).parts()).hasSize(1);
        assertThat(SmsText.of("€".repeat(81)).parts()).hasSize(2);
    }

    @Example
    void lettersOfTheDefaultAlphabetHaveTheCodesOfTheStandard() {
        assertThat(SmsText.of("@£$ÄÖÑÜ§¿äöñüà").whole())
                .containsExactly(0, 1, 2, 0x5b, 0x5c, 0x5d, 0x5e, 0x5f, 0x60, 0x7b, 0x7c, 0x7d, 0x7e, 0x7f);
    }
}
