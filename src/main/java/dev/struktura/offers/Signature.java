package dev.struktura.offers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mark under an acceptance.
 *
 * @param mark what was typed, or the strokes as the path of an SVG picture of {@link #WIDTH} by {@link #HEIGHT}
 */
public record Signature(Kind kind, String mark) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;
    public static final int LONGEST_DRAWING = 40_000;

    /** A touch by accident is no signature. */
    private static final int FEWEST_POINTS = 6;

    private static final Pattern BEGINNING = Pattern.compile("(?=[ML])");
    private static final Pattern POINT = Pattern.compile("[ML]\\d{1,3} \\d{1,3}");

    /** How it was made. */
    public enum Kind {
        TYPED,
        DRAWN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @throws IllegalArgumentException when nobody could have signed so */
    public Signature {
        boolean isOne = switch (kind) {
            case TYPED -> !mark.isBlank() && mark.length() <= Signing.LONGEST_NAME;
            case DRAWN -> isDrawing(mark);
        };
        if (!isOne) {
            throw new IllegalArgumentException("no signature is " + kind.word() + " so");
        }
    }

    /** The one that was drawn, else the one that was typed; empty when neither is a signature. */
    public static Optional<Signature> of(String drawn, String typed) {
        if (isDrawing(drawn)) {
            return Optional.of(new Signature(Kind.DRAWN, drawn));
        }
        String words = OfferLine.plain(typed);
        return words.isEmpty() || words.length() > Signing.LONGEST_NAME || !drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signature(Kind.TYPED, words));
    }

    private static boolean isDrawing(String strokes) {
        if (strokes.length() > LONGEST_DRAWING || !strokes.startsWith("M")) {
            return false;
        }
        List<String> points = BEGINNING.splitAsStream(strokes).toList();
        return points.size() >= FEWEST_POINTS && points.stream().allMatch(POINT.asMatchPredicate());
    }
}
