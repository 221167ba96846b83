package dev.struktura.clients;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is left of a client's name without legal form, quotes, punctuation and case: what lists sort and people compare by. */
final class NameKey {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEGAL_FORM_IN_FULL = Pattern.compile(
            "товариство з (обмеженою|додатковою) відповідальністю|приватне підприємство|(публічне|приватне)?"
                    + " ?акціонерне товариство|фізична особа ?-? ?підприємець|общество с ограниченной"
                    + " ответственностью|индивидуальный предприниматель|(публичное|закрытое|открытое)? ?акционерное"
                    + " общество|частное предприятие");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "тов", "тзов", "тдв", "фоп", "пп", "прат", "пат", "ат", "кп", "дп", "ооо", "оао", "зао", "пао", "ао", "ип",
            "чп", "спд", "llc", "ltd", "inc", "corp", "co", "gmbh", "ag", "sa", "spa", "sro", "sp", "zoo", "plc", "llp",
            "limited");

    private NameKey() {}

    static String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("['’ʼ`]", "");
        String words = NOT_A_WORD
                .matcher(LEGAL_FORM_IN_FULL.matcher(lower).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        String key = String.join(
                " ",
                Arrays.stream(words.split(" ", -1))
                        .filter(word -> !LEGAL_FORMS.contains(word))
                        .toList());
        return key.isEmpty() ? NOT_A_WORD.matcher(lower).replaceAll(" ").strip() : key;
    }
}
