package dev.struktura.playbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Words that fit a regular expression of the kind schemas have: classes, groups, choices, how often, and what must follow. */
final class PatternWords {

    private static final int PATIENCE = 200;
    private static final int MOST = 3;
    private static final String DIGITS = "0123456789";

    private final String pattern;
    private final Choices choices;
    private int at;

    private PatternWords(String pattern, Choices choices) {
        this.pattern = pattern;
        this.choices = choices;
    }

    static String one(String pattern, Choices choices) {
        Pattern wanted = Pattern.compile(pattern);
        for (int tried = 0; tried < PATIENCE; tried++) {
            String word = new PatternWords(pattern, choices).either();
            if (wanted.matcher(word).find()) {
                return word;
            }
            choices.insist();
        }
        throw new IllegalStateException("no word found for " + pattern);
    }

    private String either() {
        List<String> ways = new ArrayList<>(List.of(sequence()));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            ways.add(sequence());
        }
        return choices.of(ways);
    }

    private String sequence() {
        StringBuilder word = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            word.append(repeated());
        }
        return word.toString();
    }

    /** Read anew for each time, so that no two need be the same. */
    private String repeated() {
        int begin = at;
        String first = single();
        int end = at;
        int[] often = often();
        int after = at;
        int times = often[0] + choices.below(Math.min(often[1] - often[0], MOST) + 1);
        StringBuilder word = new StringBuilder(times > 0 ? first : "");
        for (int time = 1; time < times; time++) {
            at = begin;
            word.append(single());
            check(at == end);
        }
        at = after;
        return word.toString();
    }

    private String single() {
        char sign = pattern.charAt(at++);
        return switch (sign) {
            case '^', '$' -> "";
            case '(' -> group();
            case '[' -> anyOf(listed());
            case '\\' -> escaped();
            case '.' -> anyOf(DIGITS);
            default -> String.valueOf(sign);
        };
    }

    private String group() {
        boolean ahead = pattern.startsWith("?=", at);
        at += ahead || pattern.startsWith("?:", at) ? 2 : 0;
        String word = either();
        check(pattern.charAt(at++) == ')');
        return ahead ? "" : word;
    }

    private String escaped() {
        char sign = pattern.charAt(at++);
        check(sign == 'd' || !Character.isLetterOrDigit(sign));
        return sign == 'd' ? anyOf(DIGITS) : String.valueOf(sign);
    }

    private String listed() {
        StringBuilder signs = new StringBuilder();
        for (; pattern.charAt(at) != ']'; at++) {
            if (pattern.charAt(at) == '-' && !signs.isEmpty() && pattern.charAt(at + 1) != ']') {
                at++;
                IntStream.rangeClosed(signs.charAt(signs.length() - 1) + 1, pattern.charAt(at))
                        .forEach(signs::appendCodePoint);
            } else {
                signs.append(pattern.charAt(at));
            }
        }
        at++;
        return signs.toString();
    }

    private String anyOf(String signs) {
        return String.valueOf(signs.charAt(choices.below(signs.length())));
    }

    private int[] often() {
        if (at == pattern.length()) {
            return new int[] {1, 1};
        }
        return switch (pattern.charAt(at)) {
            case '?' -> counted(0, 1, 1);
            case '*' -> counted(0, MOST, 1);
            case '+' -> counted(1, MOST, 1);
            case '{' -> bounds(pattern.substring(at + 1, pattern.indexOf('}', at)));
            default -> counted(1, 1, 0);
        };
    }

    private int[] bounds(String written) {
        String[] bounds = written.split(",", -1);
        int least = Integer.parseInt(bounds[0]);
        boolean endless = bounds.length > 1 && bounds[1].isEmpty();
        int most = endless ? least + MOST : Integer.parseInt(bounds[bounds.length - 1]);
        return counted(least, most, written.length() + 2);
    }

    private int[] counted(int least, int most, int length) {
        at += length;
        return new int[] {least, most};
    }

    private void check(boolean understood) {
        if (!understood) {
            throw new IllegalStateException("not understood at %d: %s".formatted(at, pattern));
        }
    }
}
