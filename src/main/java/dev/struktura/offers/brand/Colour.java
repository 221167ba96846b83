package dev.struktura.offers.brand;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the screen, and how well it is read upon another. */
public record Colour(int rgb) {

    public static final Colour WHITE = new Colour(0xffffff);
    public static final Colour BLACK = new Colour(0);

    /** Of text and its ground, by WCAG 2.2, success criterion 1.4.3. */
    public static final double READABLE = 4.5;

    private static final Pattern SHAPE = Pattern.compile("#?[0-9a-fA-F]{6}");
    private static final int HEX = 16;
    private static final int BYTE = 0xff;

    /** As {@code #0b5cad}; the sign may be missing. */
    public static Optional<Colour> of(String text) {
        String plain = text.strip();
        return SHAPE.matcher(plain).matches()
                ? Optional.of(new Colour(Integer.parseInt(plain.replace("#", ""), HEX)))
                : Optional.empty();
    }

    @JsonValue
    public String hex() {
        return "#" + digits();
    }

    /** The same without its sign, for addresses. */
    public String digits() {
        return "%06x".formatted(rgb);
    }

    /** By the formula of WCAG 2.2: 1 for the same colour, 21 for black and white. */
    public double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    public boolean isReadableOn(Colour ground) {
        return contrast(ground) >= READABLE;
    }

    /** In which text is written upon it: the one of white and black that stands out more, which is always readable. */
    public Colour ink() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    private double luminance() {
        return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
    }

    private double part(int shift) {
        double value = ((rgb >> shift) & BYTE) / (double) BYTE;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
