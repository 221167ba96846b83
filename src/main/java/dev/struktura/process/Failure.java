package dev.struktura.process;

import org.springframework.core.NestedExceptionUtils;

/** An exception in short words: what it is at bottom and the first line of what it says, as the lines after may tell rows of the database. */
final class Failure {

    static final int LONGEST = 300;

    private Failure() {}

    static String inWords(Throwable thrown) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(thrown);
        String name = cause.getClass().getSimpleName();
        String said = cause.getMessage() == null
                ? ""
                : cause.getMessage()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replace("\0", "")
                        .strip();
        String words = said.isEmpty() ? name : name + ": " + said;
        return words.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
