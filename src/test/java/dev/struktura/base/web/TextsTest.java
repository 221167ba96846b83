package dev.struktura.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern USED = Pattern.compile("f\\.t\\(\"([a-z][a-z0-9.-]+)\"[,)]");
    private final Texts texts = new Texts();

    @Test
    void everyBundleHasTheSameKeysInAllThreeLanguages() throws IOException {
        for (Path ukrainian : bundles("_uk.properties")) {
            String name = ukrainian.getFileName().toString();
            Set<String> keys = keys(ukrainian);
            for (String language : List.of("ru", "en")) {
                Path other = BUNDLES.resolve(name.replace("_uk.", "_" + language + "."));
                assertThat(keys(other)).as(other.toString()).containsExactlyInAnyOrderElementsOf(keys);
            }
        }
    }

    @Test
    void noTextHasABareApostropheThatMessageFormatWouldSwallow() throws IOException {
        for (Path bundle : bundles(".properties")) {
            for (String line : Files.readAllLines(bundle)) {
                assertThat(line.replace("''", "")).as(bundle.toString()).doesNotContain("'");
            }
        }
    }

    @Test
    void everyKeyThatATemplateNamesHasWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher use = USED.matcher(Files.readString(template));
                while (use.find()) {
                    if (!texts.has(use.group(1))) {
                        missing.add(template + ": " + use.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aReasonShowsItsMomentsInTheReadersZone() {
        Reason reason = Reason.of("base.search.nothing", "2026-03-01T22:30:00Z");
        assertThat(texts.why(reason, Locale.of("en"), ZoneId.of("Europe/Kyiv"))).contains("2 Mar 2026, 00:30");
    }

    @Test
    void aReasonShowsMoneyAsTheReaderWritesIt() {
        Reason reason = Reason.of("base.search.nothing", "28000.50 UAH");
        assertThat(texts.why(reason, Locale.of("uk", "UA"), ZoneId.of("Europe/Kyiv")))
                .contains("28\u00a0000,50\u00a0₴");
        assertThat(texts.why(reason, Locale.of("en", "GB"), ZoneId.of("Europe/Kyiv")))
                .contains("₴28,000.50");
    }

    @Test
    void aReasonShowsLengthsAsSpansAndWhatOnlyLooksLikeOneAsItIs() {
        assertThat(told("PT24H")).contains("1 d”");
        assertThat(told("P1MT2H")).contains("P1MT2H");
        assertThat(told("PT99999999999999999999H")).contains("PT99999999999999999999H");
    }

    private String told(String fact) {
        return texts.why(Reason.of("base.search.nothing", fact), Locale.of("en"), ZoneId.of("Europe/Kyiv"));
    }

    @Test
    void aLanguageThatIsNotOursIsAnsweredInUkrainian() {
        assertThat(Texts.supported(Locale.FRENCH).getLanguage()).isEqualTo("uk");
    }

    private static List<Path> bundles(String ending) throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
