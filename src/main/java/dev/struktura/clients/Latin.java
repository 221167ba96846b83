package dev.struktura.clients;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Names in small Latin letters, letter by letter, so that a part of a name becomes a part of the result. Cyrillic follows the
 * Ukrainian passport rules (resolution 55 of 2010) without their exceptions at the beginning of a word.
 */
final class Latin {

    private static final Map<Integer, String> LETTERS = new HashMap<>();

    static {
        String[] pairs =
                ("а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф"
                    + " f х kh ц ts ч ch ш sh щ shch ю iu я ia ё e ы y э e ў u ł l ß ss đ d ø o æ ae œ oe ı i")
                        .split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            LETTERS.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
        LETTERS.put((int) 'ь', "");
        LETTERS.put((int) 'ъ', "");
    }

    private Latin() {}

    static String of(String lowerCase) {
        StringBuilder latin = new StringBuilder();
        lowerCase.codePoints().forEach(letter -> latin.append(of(letter)));
        return latin.toString();
    }

    private static String of(int letter) {
        if (letter < 128) {
            return Character.toString(letter);
        }
        String known = LETTERS.get(letter);
        return known == null ? withoutMarks(letter) : known;
    }

    /** An accented letter without its accent; a letter of another script as its number. */
    private static String withoutMarks(int letter) {
        int bare = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePointAt(0);
        if (bare < 128) {
            return Character.toString(bare);
        }
        return LETTERS.getOrDefault(bare, Integer.toHexString(letter));
    }
}
