package dev.struktura.custody;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The language that the names in a file are mostly in, so that an invented one does not stand out. */
enum Tongue {
    UK,
    RU,
    EN;

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
    private static final Pattern RUSSIAN = Pattern.compile("[ыэъёЫЭЪЁ]");
    private static final int ENOUGH = 300;

    static Tongue of(List<List<String>> rows) {
        String words =
                rows.stream().limit(ENOUGH).map(row -> String.join(" ", row)).reduce("", String::concat);
        long cyrillic = count(CYRILLIC, words);
        if (cyrillic * 2 < words.chars().filter(Character::isLetter).count()) {
            return EN;
        }
        return count(RUSSIAN, words) > count(UKRAINIAN, words) ? RU : UK;
    }

    static Tongue of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ru" -> RU;
            case "en" -> EN;
            default -> UK;
        };
    }

    private static long count(Pattern letters, String words) {
        return letters.matcher(words).results().count();
    }
}
