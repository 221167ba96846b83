package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;
import static dev.struktura.playbooks.check.Finding.Severity.WARNING;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whoever reads finds words in their language. */
final class TextRules {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    static final List<CheckRule> ALL = List.of(
            new CheckRule("text-untranslated", ERROR, TextRules::untranslated),
            new CheckRule("text-copied", WARNING, TextRules::copied));

    private TextRules() {}

    private static Stream<Trouble> untranslated(Scene scene) {
        return scene.process().texts().stream()
                .flatMap(text -> DrawnText.LANGUAGES.stream()
                        .filter(language -> text.in(language).isBlank())
                        .map(language -> at(text, language)));
    }

    /** What stands in English as in Ukrainian or Russian was copied there to be translated later. */
    private static Stream<Trouble> copied(Scene scene) {
        return scene.process().texts().stream()
                .filter(text -> CYRILLIC.matcher(text.in("en")).find())
                .filter(text ->
                        text.in("en").equals(text.in("uk")) || text.in("en").equals(text.in("ru")))
                .map(text -> at(text, "en"));
    }

    private static Trouble at(DrawnText text, String language) {
        return Trouble.at(
                text.place().in(language),
                Trouble.word(text.place().path()),
                Trouble.word("@playbooks.language." + language));
    }
}
