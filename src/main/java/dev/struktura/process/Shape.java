package dev.struktura.process;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;

/**
 * How a text has to look, as people write it: a regular expression of the kind that is never gone back over, so that holding a text
 * against it takes time in proportion to its length, whoever wrote it.
 */
final class Shape {

    private static final java.util.regex.Pattern COUNT = java.util.regex.Pattern.compile("\\{(?:\\d*,)?(\\d+)}");

    /** What repetitions within repetitions may come to: an expression is as large as all of them written out. */
    private static final int REPEATED = 1000;

    /** Steps that each character of a text may take. */
    private static final int LARGEST = 2000;

    private final Pattern pattern;

    private Shape(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException when it is no expression, looks ahead or back, or is too large */
    static Shape of(String written) {
        if (repeated(written) > REPEATED) {
            throw new IllegalArgumentException("repeats more than %d times: %s".formatted(REPEATED, written));
        }
        Pattern pattern = compiled(written);
        if (pattern.programSize() > LARGEST) {
            throw new IllegalArgumentException("is too large: " + written);
        }
        return new Shape(pattern);
    }

    /** Whether the whole text looks so. */
    boolean fits(CharSequence text) {
        return pattern.matcher(text).matches();
    }

    private static Pattern compiled(String written) {
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }

    private static double repeated(String written) {
        Matcher counts = COUNT.matcher(written);
        return counts.results()
                .mapToDouble(count -> Double.parseDouble(count.group(1)))
                .filter(count -> count > 0)
                .reduce(1, (one, other) -> one * other);
    }
}
