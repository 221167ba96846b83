package dev.struktura.base.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as one path of an SVG picture, which the page carries itself.
 *
 * @param size width and height in units of the path, the quiet zone around the code included
 */
public record QrPicture(int size, String path) {

    private static final int QUIET_ZONE = 4;

    /** @throws IllegalArgumentException when it is too long for any code */
    public static QrPicture of(String text) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return new QrPicture(dots.getWidth(), path(dots));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text.length() + " characters do not fit a QR code", tooLong);
        }
    }

    private static String path(BitMatrix dots) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }
}
