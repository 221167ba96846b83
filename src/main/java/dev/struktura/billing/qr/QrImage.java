package dev.struktura.billing.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Draws payment QR codes: black on white, with the quiet zone around them that scanners need. */
public final class QrImage {

    private static final int DOT = 8;
    private static final int QUIET_ZONE = 4;

    private QrImage() {}

    /** The code as PNG; empty when the content does not fit the largest size of its format. */
    public static Optional<byte[]> png(PaymentQr payment) {
        return encoded(payment).map(code -> png(drawn(code, payment.kind())));
    }

    /** With the best error correction the format's largest size leaves room for. */
    static Optional<QRCode> encoded(PaymentQr payment) {
        return payment.kind().levels().stream()
                .flatMap(level -> encoded(payment, level).stream())
                .findFirst();
    }

    private static Optional<QRCode> encoded(PaymentQr payment, ErrorCorrectionLevel level) {
        try {
            QRCode code = Encoder.encode(raw(payment), level);
            int version = code.getVersion().getVersionNumber();
            if (version > payment.kind().largest()) {
                return Optional.empty();
            }
            return Optional.of(
                    version >= payment.kind().smallest()
                            ? code
                            : Encoder.encode(
                                    raw(payment),
                                    level,
                                    Map.of(
                                            EncodeHintType.QR_VERSION,
                                            payment.kind().smallest())));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    /** The content says itself how it is encoded: its bytes go in as they are, without a mark that old scanners stumble over. */
    private static String raw(PaymentQr payment) {
        return new String(payment.content().getBytes(payment.charset()), StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage drawn(QRCode code, PaymentQr.Kind kind) {
        ByteMatrix dots = code.getMatrix();
        int size = (dots.getWidth() + 2 * QUIET_ZONE) * DOT;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size, size);
        pen.setColor(Color.BLACK);
        draw(dots, pen);
        if (kind == PaymentQr.Kind.NBU) {
            mark(code, size, pen);
        }
        pen.dispose();
        return image;
    }

    private static void draw(ByteMatrix dots, Graphics2D pen) {
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y) == 1) {
                    pen.fillRect((QUIET_ZONE + x) * DOT, (QUIET_ZONE + y) * DOT, DOT, DOT);
                }
            }
        }
    }

    /** Codes of the National Bank bear the hryvnia in a white circle, whose size follows that of the code. */
    private static void mark(QRCode code, int size, Graphics2D pen) {
        double radius = circle(code.getVersion().getVersionNumber()) * DOT / 2.0;
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Double(size / 2.0 - radius, size / 2.0 - radius, 2 * radius, 2 * radius));
        pen.setColor(Color.BLACK);
        pen.fill(HryvniaSign.around(size / 2.0, radius));
    }

    /** Diameter in dots: annex 1 of the resolution, item 11. */
    private static int circle(int version) {
        return switch (version) {
            case 10 -> 17;
            case 11, 12 -> 19;
            case 13 -> 21;
            case 14, 15 -> 23;
            default -> 25;
        };
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be written", e);
        }
    }
}
