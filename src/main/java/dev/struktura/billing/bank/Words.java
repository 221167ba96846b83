package dev.struktura.billing.bank;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text of banks in one form: they break lines, double blanks and shout. */
final class Words {

    static final int LONGEST = 1000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\u202f]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("[’'ʼ`]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Kinds of companies, which some banks write out, some shorten and some leave away. */
    private static final Set<String> KINDS = Set.of(
            "ТОВ", "ТДВ", "ПП", "ФОП", "АТ", "ПАТ", "ПРАТ", "ДП", "КП", "СФГ", "ООО", "ОАО", "ЗАО", "ПАО", "АО", "ИП",
            "ТОО", "LLC", "LTD", "INC", "GMBH", "AG", "SP", "ZOO", "SRO", "OU", "UAB", "SIA");

    private static final Pattern WRITTEN_OUT =
            Pattern.compile("ТОВАРИСТВО З ОБМЕЖЕНОЮ ВІДПОВІДАЛЬНІСТЮ|ФІЗИЧНА ОСОБА[ -]ПІДПРИЄМЕЦЬ|ПРИВАТНЕ ПІДПРИЄМСТВО"
                    + "|ПУБЛІЧНЕ АКЦІОНЕРНЕ ТОВАРИСТВО|ПРИВАТНЕ АКЦІОНЕРНЕ ТОВАРИСТВО|АКЦІОНЕРНЕ ТОВАРИСТВО"
                    + "|ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ|ТОВАРИЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ"
                    + "|ИНДИВИДУАЛЬНЫЙ ПРЕДПРИНИМАТЕЛЬ|АКЦИОНЕРНОЕ ОБЩЕСТВО");

    private Words() {}

    /** On one line, without control characters, of a length that can be kept. */
    static String plain(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        int end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), LONGEST));
        return line.substring(0, end);
    }

    /** Letters and digits alone, in capitals. */
    static String letters(String text) {
        return NO_LETTER.matcher(capitals(text)).replaceAll("");
    }

    /** A name of a company or person without what kind of one it is, its words in the order of the alphabet. */
    static String name(String text) {
        return words(WRITTEN_OUT.matcher(capitals(text)).replaceAll(" "))
                .filter(word -> !KINDS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text, -1)).filter(word -> !word.isEmpty());
    }

    private static String capitals(String text) {
        String capitals = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return APOSTROPHE.matcher(capitals).replaceAll("");
    }
}
