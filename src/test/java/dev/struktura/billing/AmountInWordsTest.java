package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import dev.struktura.base.web.Texts;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00|UAH|uk|Нуль гривень 00 копійок",
                "1.01|UAH|uk|Одна гривня 01 копійка",
                "2.02|UAH|uk|Дві гривні 02 копійки",
                "11.11|UAH|uk|Одинадцять гривень 11 копійок",
                "21.05|UAH|uk|Двадцять одна гривня 05 копійок",
                "112.00|UAH|uk|Сто дванадцять гривень 00 копійок",
                "1000.00|UAH|uk|Одна тисяча гривень 00 копійок",
                "42002.50|UAH|uk|Сорок дві тисячі дві гривні 50 копійок",
                "3000000.00|UAH|uk|Три мільйони гривень 00 копійок",
                "999999999999.99|UAH|uk|Дев’ятсот дев’яносто дев’ять мільярдів дев’ятсот дев’яносто дев’ять мільйонів "
                        + "дев’ятсот дев’яносто дев’ять тисяч дев’ятсот дев’яносто дев’ять гривень 99 копійок",
                "1234.56|USD|uk|Одна тисяча двісті тридцять чотири долари США 56 центів",
                "22.00|UAH|ru|Двадцать две гривны 00 копеек",
                "101000.21|UAH|ru|Сто одна тысяча гривен 21 копейка",
                "5.00|EUR|ru|Пять евро 00 центов",
                "1.00|UAH|en|One hryvnia 00 kopiykas",
                "45321.07|UAH|en|Forty-five thousand three hundred twenty-one hryvnias 07 kopiykas",
                "7|JPY|en|Seven JPY",
                "12.50|PLN|uk|Дванадцять PLN 50"
            })
    void amountsAreSpelledAsPapersSpellThem(String amount, String currency, String language, String words) {
        assertThat(new AmountInWords(TEXTS, Locale.of(language)).of(Money.of(amount, currency)))
                .isEqualTo(words);
    }

    @Property(tries = 300)
    void noAmountLacksWordsInAnyLanguage(@ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long kopiykas) {
        Money money = Money.of(java.math.BigDecimal.valueOf(kopiykas, 2).toPlainString(), "UAH");
        for (String language : new String[] {"uk", "ru", "en"}) {
            assertThat(new AmountInWords(TEXTS, Locale.of(language)).of(money))
                    .doesNotContain("billing.words")
                    .doesNotContain("  ")
                    .doesNotContain("|");
        }
    }
}
