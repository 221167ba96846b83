package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.base.web.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An amount of money as papers spell it: whole units in words, the rest in digits. Words come from the bundles. */
final class AmountInWords {

    private static final int THOUSAND = 1000;
    private static final int SCALES = 4;

    private final Texts texts;
    private final Locale locale;

    AmountInWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** One, few and many of something, and whether it is feminine: {@code тисяча|тисячі|тисяч|f}. */
    private record Noun(String one, String few, String many, boolean feminine) {

        static Noun of(String spelled) {
            String[] forms = spelled.split("\\|", -1);
            return new Noun(forms[0], forms[1], forms[2], forms[3].equals("f"));
        }
    }

    String of(Money money) {
        BigDecimal amount = money.amount().abs();
        long whole = amount.longValue();
        String code = money.currency().getCurrencyCode();
        if (!texts.has("billing.words.unit." + code)) {
            return capital(whole(whole, false)) + ' ' + code + minor(amount, "");
        }
        Noun unit = noun("unit." + code);
        Noun cents = noun("minor." + code);
        String words = whole(whole, unit.feminine()) + ' ' + form(unit, whole);
        return capital(words) + minor(amount, ' ' + form(cents, hundredths(amount)));
    }

    private static String minor(BigDecimal amount, String cents) {
        return amount.scale() == 0 ? "" : " %02d%s".formatted(hundredths(amount), cents);
    }

    private static long hundredths(BigDecimal amount) {
        return amount.remainder(BigDecimal.ONE).movePointRight(2).longValue();
    }

    private String whole(long number, boolean feminine) {
        if (number == 0) {
            return word("zero");
        }
        List<String> words = new ArrayList<>();
        for (int scale = SCALES; scale >= 0; scale--) {
            int group = (int) (number / power(scale) % THOUSAND);
            if (group > 0 && scale > 0) {
                Noun noun = noun("scale." + scale);
                group(group, noun.feminine(), words);
                words.add(form(noun, group));
            } else if (group > 0) {
                group(group, feminine, words);
            }
        }
        return String.join(" ", words);
    }

    private static long power(int scale) {
        long power = 1;
        for (int i = 0; i < scale; i++) {
            power *= THOUSAND;
        }
        return power;
    }

    /** The words of a number from 1 to 999. */
    private void group(int number, boolean feminine, List<String> words) {
        if (number >= 100) {
            words.add(list("hundreds")[number / 100 - 1]);
        }
        int rest = number % 100;
        if (rest >= 20) {
            String tens = list("tens")[rest / 10 - 2];
            words.add(rest % 10 == 0 ? tens : tens + word("between") + ones(rest % 10, feminine));
        } else if (rest > 0) {
            words.add(ones(rest, feminine));
        }
    }

    private String ones(int number, boolean feminine) {
        String[] feminines = list("ones-feminine");
        return feminine && number <= feminines.length ? feminines[number - 1] : list("ones")[number - 1];
    }

    /** English knows one and many; Ukrainian and Russian look at the last two digits. */
    private String form(Noun noun, long number) {
        if (locale.getLanguage().equals("en")) {
            return number == 1 ? noun.one() : noun.many();
        }
        long tens = number % 100;
        long ones = number % 10;
        if ((tens >= 11 && tens <= 14) || ones == 0 || ones >= 5) {
            return noun.many();
        }
        return ones == 1 ? noun.one() : noun.few();
    }

    private Noun noun(String key) {
        return Noun.of(word(key));
    }

    private String[] list(String key) {
        return word(key).split(",", -1);
    }

    private String word(String key) {
        return texts.t(locale, "billing.words." + key);
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }
}
