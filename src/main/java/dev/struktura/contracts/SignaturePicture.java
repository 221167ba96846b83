package dev.struktura.contracts;

import dev.struktura.offers.Signature;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Signatures that were drawn, as pictures for paper: black on white. */
final class SignaturePicture {

    private static final int SCALE = 2;
    private static final float PEN = 3;
    private static final Pattern POINTS = Pattern.compile("(?=[ML])");

    private SignaturePicture() {}

    /** @param strokes as {@link Signature#mark} has them: points after M, where the pen is set down, or L, to where it is drawn */
    static String inPage(String strokes) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(path(strokes)));
    }

    private static Path2D path(String strokes) {
        Path2D path = new Path2D.Double();
        POINTS.splitAsStream(strokes).forEach(point -> {
            String[] at = point.substring(1).split(" ", 2);
            double x = Double.parseDouble(at[0]);
            double y = Double.parseDouble(at[1]);
            if (point.startsWith("M")) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        });
        return path;
    }

    private static byte[] png(Path2D path) {
        BufferedImage image =
                new BufferedImage(Signature.WIDTH * SCALE, Signature.HEIGHT * SCALE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(SCALE, SCALE);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
