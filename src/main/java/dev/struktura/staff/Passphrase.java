package dev.struktura.staff;

/** What a password must be: long enough to be no pushover, short enough to be hashed in time. */
public final class Passphrase {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 200;

    private Passphrase() {}

    public static boolean fits(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && !text.isBlank();
    }

    static String require(String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException("no password");
        }
        return text;
    }
}
