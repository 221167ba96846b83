package dev.struktura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that a person reads stands in the bundles, in three languages, once. */
class BundlesTest {

    private static final List<String> LANGUAGES = List.of("uk", "ru", "en");
    private static final String FOLDER = "src/main/resources/messages";
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:\\bf(?:rame)?\\.t|\\.text|Reason\\.of|texts?\\.of)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("[\"'`]@?([a-z][\\w-]*\\.[\\w.-]*)[\"'`$%]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

    private record Entry(String file, String key, String text) {}

    static List<String> languages() {
        return LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyStandsTwice(String language) {
        List<Entry> entries = entries(language);
        Map<String, Long> counts = entries.stream().collect(Collectors.groupingBy(Entry::key, Collectors.counting()));
        assertThat(counts.entrySet()).filteredOn(count -> count.getValue() > 1).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyBundleHasTheSameKeysInEachLanguage(String language) {
        assertThat(placed(language)).containsExactlyInAnyOrderElementsOf(placed("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageCanBeFormattedAndHasTheFactsOfItsTranslations(String language) {
        Map<String, String> english = texts("en");
        assertThat(texts(language)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("TODO");
            if (!key.startsWith("message.")) {
                assertThat(new MessageFormat(text)).as(key).isNotNull();
            }
            assertThat(facts(text)).as(key).isEqualTo(facts(english.getOrDefault(key, "")));
        });
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> known = texts("en").keySet();
        Set<String> missing = code().flatMap(
                        source -> ASKED_FOR.matcher(source.text()).results())
                .map(match -> match.group(1))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    /** A key counts as used when it stands in the code, or the beginning of it does where the code completes it. */
    @Test
    void everyKeyIsUsed() {
        Set<String> literals = code().flatMap(
                        source -> LITERAL.matcher(source.text()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(texts("en").keySet())
                .filteredOn(
                        key -> !literals.contains(key) && prefixes(key).stream().noneMatch(literals::contains))
                .isEmpty();
    }

    private static List<String> prefixes(String key) {
        List<String> prefixes = new ArrayList<>();
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            prefixes.add(key.substring(0, dot + 1));
        }
        return prefixes;
    }

    private static Stream<Sources.Source> code() {
        return Stream.of(
                        Sources.java("src/main/java"),
                        Sources.in("src/main/jte", ".jte"),
                        Sources.in("src/main/resources", ".yml"),
                        Sources.in("src/main/resources", ".yaml"))
                .flatMap(List::stream);
    }

    private static Set<String> placed(String language) {
        return entries(language).stream()
                .map(entry -> entry.file() + ": " + entry.key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries(language).forEach(entry -> texts.put(entry.key(), entry.text()));
        return texts;
    }

    /** Numbers, or the names that templates of messages use. */
    private static Set<String> facts(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Entry> entries(String language) {
        String ending = "_" + language + ".properties";
        return Sources.in(FOLDER, ending).stream()
                .flatMap(source -> joined(source.text())
                        .map(line ->
                                entry(source.path().getFileName().toString().replace(ending, ""), line)))
                .toList();
    }

    /** The logical lines of a properties file, comments and blank ones apart. */
    private static Stream<String> joined(String text) {
        return text.replaceAll("\\\\\\R\\s*", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("!"));
    }

    private static Entry entry(String file, String line) {
        String[] parts = line.split("\\s*[=:]\\s*", 2);
        return new Entry(file, parts[0], parts.length > 1 ? parts[1] : "");
    }
}
