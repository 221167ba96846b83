package dev.struktura.offers.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.offers.brand.LogoUpload.Check;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoUploadTest {

    @Test
    void aPictureIsDrawnAnewNoLargerThanItIsShown() throws IOException {
        Logo logo = taken(picture(1600, 200, "png"));

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.content()));
        assertThat(drawn.getWidth()).isEqualTo(logo.width()).isEqualTo(640);
        assertThat(drawn.getHeight()).isEqualTo(logo.height()).isEqualTo(80);
        assertThat(logo.type()).isEqualTo("image/png");
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        Logo logo = taken(picture(60, 20, "jpg"));

        assertThat(logo.width()).isEqualTo(60);
        assertThat(logo.type()).isEqualTo("image/jpeg");
    }

    @Test
    void whatElseTheFileHoldsDoesNotGoOn() throws IOException {
        byte[] plain = picture(60, 20, "png");
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(plain, plain.length + script.length);
        System.arraycopy(script, 0, both, plain.length, script.length);

        Logo logo = taken(both);

        assertThat(new String(logo.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(logo.digest()).isEqualTo(taken(plain).digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<html></html>",
                "GIF89a",
                "\u0089PNG\r\n\u001a\n",
                "%PDF-1.4"
            })
    void whatIsNoPictureIsRefused(String file) {
        assertThat(LogoUpload.check(file.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(Check.NoPicture.class);
    }

    @Test
    void otherKindsOfPicturesAreRefused() throws IOException {
        assertThat(LogoUpload.check(picture(60, 20, "gif"))).isInstanceOf(Check.NoPicture.class);
        assertThat(LogoUpload.check(picture(60, 20, "bmp"))).isInstanceOf(Check.NoPicture.class);
    }

    @Test
    void aPictureOfHugeSizeIsRefusedBeforeItIsRead() throws IOException {
        byte[] header = picture(60, 20, "png");
        header[16] = 0x7f; // the highest byte of the width

        assertThat(LogoUpload.check(header)).isInstanceOf(Check.TooLarge.class);
        assertThat(LogoUpload.check(picture(LogoUpload.MOST_PIXELS + 1, 1, "png")))
                .isInstanceOf(Check.TooLarge.class);
        assertThat(LogoUpload.check(new byte[LogoUpload.MOST_KILOBYTES * 1024 + 1]))
                .isInstanceOf(Check.TooLarge.class);
    }

    private static Logo taken(byte[] file) {
        return ((Check.Taken) LogoUpload.check(file)).logo();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
