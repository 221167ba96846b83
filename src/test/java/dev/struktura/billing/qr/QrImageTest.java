package dev.struktura.billing.qr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QrImageTest {

    static Stream<PaymentQr> codes() {
        Transfer rouble = Transfers.to(Transfers.THREE_WHALES, "1000", "Оплата по счёту № 2026-00017");
        Transfer hryvnia = Transfers.to(Transfers.SHOP, "2998.39", "Оплата рахунку № 2026-00017, ґанок і їжак");
        return Stream.of(
                        NbuFormat.V003.code(hryvnia),
                        NbuFormat.V002.code(hryvnia),
                        NbuFormat.V003.code(Transfers.to(Transfers.SHOP, "1", "т".repeat(200))),
                        EpcFormat.code(Transfers.to(Transfers.WIKIMEDIA, "12.30", "Überweisung für Rechnung 17")),
                        GostFormat.code(rouble),
                        GostFormat.code(rouble, Charset.forName("windows-1251")))
                .map(Optional::orElseThrow);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aScannerReadsBackWhatWasWritten(PaymentQr code) throws IOException {
        byte[] png = QrImage.png(code).orElseThrow();

        Files.write(
                Files.createDirectories(Path.of("target", "screens"))
                        .resolve("qr-%s-%d.png"
                                .formatted(code.kind(), code.content().length())),
                png);
        assertThat(QrReader.read(png, code.charset())).isEqualTo(code.content());
        assertThat(png.length).isLessThan(8_000);
    }

    @Test
    void aCodeOfTheNationalBankIsNeverSmallerThanPrescribedAndBearsItsSign() throws IOException {
        PaymentQr code = NbuFormat.V002
                .code(Transfers.to(
                        new Transfer.Payee("Я", "1", Transfers.SHOP.account(), Transfer.Bank.UNKNOWN), "1", "Я"))
                .orElseThrow();

        assertThat(QrImage.encoded(code).orElseThrow().getVersion().getVersionNumber())
                .isEqualTo(10);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrImage.png(code).orElseThrow()));
        int middle = image.getWidth() / 2;
        assertThat(image.getRGB(middle - 60, middle)).as("the circle is white").isEqualTo(0xFFFFFFFF);
        assertThat(Stream.iterate(middle - 30, x -> x < middle + 30, x -> x + 1)
                        .anyMatch(x -> image.getRGB(x, middle) == 0xFF000000))
                .as("the sign is black")
                .isTrue();
    }

    @Test
    void moreToSayTakesALowerLevelOfCorrection() throws IOException {
        assertThat(level(40)).isEqualTo("Q");
        assertThat(level(200)).isEqualTo("M");
    }

    @Test
    void theCurrencyOfTheTransferDecidesWhoseCodeItIs() {
        assertThat(PaymentQr.of(Transfers.to(Transfers.SHOP, "1", "П"))
                        .orElseThrow()
                        .isLink())
                .isTrue();
        assertThat(PaymentQr.of(new Transfer(Transfers.SHOP, Money.of("1", "USD"), "П", "", Transfers.ASKED)))
                .isEmpty();
    }

    private static String level(int letters) throws IOException {
        return QrReader.level(QrImage.png(NbuFormat.V003
                        .code(Transfers.to(Transfers.SHOP, "1", "т".repeat(letters)))
                        .orElseThrow())
                .orElseThrow());
    }
}
