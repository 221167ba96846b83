package dev.struktura.messages;

/** A password or token of a channel; shows nothing when it is printed. */
public record Secret(String value) {

    /** Public for the binding of settings, which looks for it by this name. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
