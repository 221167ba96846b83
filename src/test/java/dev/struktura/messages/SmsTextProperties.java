package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
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

    @Property
    void noPartOfTheDefaultAlphabetEndsWithinAnEscapedCharacter(
            @ForAll
                    @CharRange(from = ' ', to = 'z')
                    @Chars({'€', '{', '}', '[', '~', '\\', '|', '^'})
                    @StringLength(min = 150, max = 500)
                    String text) {
        SmsText sms = SmsText.of(text.replaceAll("[^ -_a-z€{}\\[~\\\\|^]", "x"));
        for (byte[] part : sms.parts()) {
            int escapes = 0;
            for (int i = part.length - 1; i >= 0 && part[i] == 0x1b; i--) {
                escapes++;
            }
            assertThat(escapes).isZero();
        }
    }

    @Property
    void noPairOfSurrogatesIsSplit(
            @ForAll @StringLength(max = 3) String before, @ForAll @IntRange(min = 20, max = 200) int count) {
        for (byte[] part : SmsText.of("ї" + before.replaceAll("\\p{Cs}", "x") + "😀".repeat(count))
                .parts()) {
            assertThat(new String(part, StandardCharsets.UTF_16BE).codePoints())
                    .allMatch(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
        }
    }

    @Property
    void theCounterSaysHowMuchMoreFits(@ForAll @StringLength(max = 400) @CharRange(from = 'a', to = 'z') String text) {
        SmsLength length = SmsLength.of(text);
        assertThat(SmsLength.of(text + "a".repeat(length.left())).parts()).isEqualTo(length.parts());
        assertThat(SmsLength.of(text + "a".repeat(length.left() + 1)).parts()).isGreaterThan(length.parts());
    }

    @Example
    void oneCyrillicLetterMakesAllOfThemTakeMore() {
        assertThat(SmsLength.of("a".repeat(100))).isEqualTo(new SmsLength(1, 60, true));
        assertThat(SmsLength.of("a".repeat(99) + "ї")).isEqualTo(new SmsLength(2, 34, false));
        assertThat(SmsLength.of("")).isEqualTo(new SmsLength(1, 160, true));
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
