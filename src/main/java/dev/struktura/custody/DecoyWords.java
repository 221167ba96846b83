package dev.struktura.custody;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.random.RandomGenerator;

/** Parts of which plausible names are made in one language. */
record DecoyWords(
        List<String> forms, List<String> first, List<String> second, List<String> third, List<Person> people) {

    /** @param mailbox the part before the @ */
    record Person(String name, String mailbox) {

        static Person of(String text) {
            int bar = text.indexOf('|');
            return new Person(text.substring(0, bar), text.substring(bar + 1));
        }
    }

    static DecoyWords in(Tongue tongue) {
        String file = "/custody/decoys-" + tongue.name().toLowerCase(Locale.ROOT) + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DecoyWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DecoyWords(
                parts(words, "forms"),
                parts(words, "first"),
                parts(words, "second"),
                parts(words, "third"),
                parts(words, "people").stream().map(Person::of).toList());
    }

    /** A name as a client's list would have it. */
    String name(RandomGenerator random) {
        String core = any(first, random) + any(second, random) + any(third, random);
        return new MessageFormat(any(forms, random), Locale.ROOT).format(new Object[] {core});
    }

    Person person(RandomGenerator random) {
        return any(people, random);
    }

    private static <T> T any(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<String> parts(Properties words, String key) {
        return List.of(words.getProperty(key).split(",", -1));
    }
}
