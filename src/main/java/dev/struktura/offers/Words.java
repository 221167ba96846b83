package dev.struktura.offers;

/** What a client wrote into a field of several lines. */
final class Words {

    private Words() {}

    /** Without what documents cannot hold; lines stay lines. */
    static String of(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
    }

    static boolean areFew(String words) {
        return !words.isEmpty() && words.length() <= ClientAnswers.LONGEST_TEXT;
    }
}
