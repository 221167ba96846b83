package dev.struktura.integration.mapping;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** Lists of words that mean the same, kept as data: {@code meaning = word | word | word}. */
final class Words {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}*$%#]+");

    private static final Pattern SIGNS = Pattern.compile("['’ʼ`*]");

    private Words() {}

    /** Meanings in the order of the keys of a file under {@code /import}, each with its words, normalised. */
    static Map<String, List<String>> meanings(String file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/import/" + file), file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> meanings = new LinkedHashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> meanings.put(key, words(properties, key)));
        return meanings;
    }

    /** Word by meaning turned around; the file must not give one word two meanings. */
    static Map<String, String> byWord(String file) {
        Map<String, String> byWord = new LinkedHashMap<>();
        meanings(file)
                .forEach((meaning, words) -> words.forEach(word -> {
                    String other = byWord.put(word, meaning);
                    if (other != null && !other.equals(meaning)) {
                        throw new IllegalStateException(
                                "%s: '%s' means %s and %s".formatted(file, word, other, meaning));
                    }
                }));
        return byWord;
    }

    /** What is left of a heading without case, accents of writing and punctuation. */
    static String normal(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
        return NOISE.matcher(SIGNS.matcher(lower).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static List<String> words(Properties properties, String key) {
        return Arrays.stream(properties.getProperty(key).split("\\|", -1))
                .map(String::strip)
                .map(word -> word.endsWith("*") ? normal(word) + "*" : normal(word))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
