package dev.struktura.offers.brand;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What becomes of a file that somebody wants for a logo. Only the pixels of a PNG or JPEG are taken: it is drawn anew, no larger than it
 * is ever shown, so that nothing else that the file holds goes on to clients. Other files, SVG too, are refused.
 */
public final class LogoUpload {

    public static final int MOST_KILOBYTES = 2_000;
    public static final int MOST_PIXELS = 4_000;

    /** Twice the size at which it is shown, for sharp screens and paper. */
    private static final int WIDEST = 640;

    private static final int HIGHEST = 160;
    private static final int KILOBYTE = 1024;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    private LogoUpload() {}

    /** What became of it. */
    public sealed interface Check {

        record Taken(Logo logo) implements Check {}

        record TooLarge() implements Check {}

        /** Neither PNG nor JPEG, or broken. */
        record NoPicture() implements Check {}
    }

    public static Check check(byte[] file) {
        if (file.length > MOST_KILOBYTES * KILOBYTE) {
            return new Check.TooLarge();
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input) : new Check.NoPicture();
        } catch (IOException | RuntimeException broken) { // readers of pictures throw whatever their format trips over
            return new Check.NoPicture();
        }
    }

    private static Check read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            String kind = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!KINDS.contains(kind)) {
                return new Check.NoPicture();
            }
            reader.setInput(input, true, true);
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                return new Check.TooLarge();
            }
            return new Check.Taken(drawn(reader.read(0), kind));
        } finally {
            reader.dispose();
        }
    }

    private static Logo drawn(BufferedImage picture, String kind) throws IOException {
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean seeThrough = kind.equals("png");
        BufferedImage small =
                new BufferedImage(width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, kind, out);
        byte[] content = out.toByteArray();
        return new Logo(digest(content), "image/" + kind, width, height, content);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
