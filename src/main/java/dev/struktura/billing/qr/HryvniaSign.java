package dev.struktura.billing.qr;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The sign of the hryvnia as an outline, from the font our papers are printed in. */
final class HryvniaSign {

    /** How much of the radius of the white circle the sign takes in the examples of the resolution. */
    private static final double PART = 0.7;

    private static final Shape OUTLINE = outline();

    private HryvniaSign() {}

    /** In the middle of a white circle; all in pixels. */
    static Shape around(double middle, double radius) {
        Rectangle2D box = OUTLINE.getBounds2D();
        double scale = 2 * radius * PART / Math.hypot(box.getWidth(), box.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(middle, middle);
        place.scale(scale, scale);
        place.translate(-box.getCenterX(), -box.getCenterY());
        return place.createTransformedShape(OUTLINE);
    }

    private static Shape outline() {
        try (InputStream file = HryvniaSign.class.getResourceAsStream("/fonts/DejaVuSansCondensed-Bold.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file))
                    .createGlyphVector(new FontRenderContext(null, true, true), "\u20b4")
                    .getOutline();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font of our papers is none", e);
        }
    }
}
