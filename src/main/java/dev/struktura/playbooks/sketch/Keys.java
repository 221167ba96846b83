package dev.struktura.playbooks.sketch;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes keys from names: programs know things by them, people need not. */
public final class Keys {

    private static final int LONGEST = 40;
    private static final String CYRILLIC = "абвгґдеєёжзиіїйклмнопрстуфхцчшщыэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "h", "g", "d", "e", "ie", "e", "zh", "z", "y", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r",
        "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "y", "e", "iu", "ia"
    };
    private static final Map<Integer, String> SOUNDS = IntStream.range(0, LATIN.length)
            .boxed()
            .collect(Collectors.toMap(CYRILLIC::codePointAt, letter -> LATIN[letter]));

    private Keys() {}

    /**
     * A key that sounds like the name.
     *
     * @param otherwise what it is called where nothing can be read
     * @param taken keys that are there already
     */
    public static String from(String name, String otherwise, Collection<String> taken) {
        String sound = name.toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(letter -> SOUNDS.getOrDefault(letter, Character.toString(letter)))
                .collect(Collectors.joining())
                .replaceAll("['’ʼьъ]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "");
        String key = trimmed(sound.substring(0, Math.min(LONGEST, sound.length())));
        return free(key.isEmpty() ? otherwise : key, taken);
    }

    /** @throws Problem when it is no key, or another thing than {@code own} has it */
    static void require(String key, Collection<String> taken, String own) {
        if (!key.matches("[A-Za-z][A-Za-z0-9-]{0,62}") || (taken.contains(key) && !key.equals(own))) {
            throw Problem.invalid("key", Reason.of("designer.key.wrong", key));
        }
    }

    private static String trimmed(String key) {
        return key.endsWith("-") ? key.substring(0, key.length() - 1) : key;
    }

    private static String free(String key, Collection<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? key : key + "-" + number)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }
}
