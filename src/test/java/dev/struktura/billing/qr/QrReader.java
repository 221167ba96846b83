package dev.struktura.billing.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads QR codes out of pictures, as the camera of a phone does. */
public final class QrReader {

    private QrReader() {}

    public static String read(byte[] png, Charset charset) {
        try {
            return read(ImageIO.read(new ByteArrayInputStream(png)), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(BufferedImage image, Charset charset) {
        return result(image, charset).getText();
    }

    static String level(byte[] png) throws IOException {
        return String.valueOf(result(ImageIO.read(new ByteArrayInputStream(png)), Charset.forName("US-ASCII"))
                .getResultMetadata()
                .get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
    }

    private static Result result(BufferedImage image, Charset charset) {
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots)));
        try {
            return new QRCodeReader()
                    .decode(
                            bitmap,
                            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, charset.name()));
        } catch (ReaderException e) {
            throw new AssertionError("no QR code in the picture", e);
        }
    }
}
