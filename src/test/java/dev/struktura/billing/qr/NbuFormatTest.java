package dev.struktura.billing.qr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NbuFormatTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** Annex 4 of the resolution, example 4: a purchase in a shop; byte by byte, without its fields of a signature. */
    private static final String EXAMPLE = """
        QkNECjAwMwoyCklDVAoK0s7CIKvUyiCExcLOk7sKVUE2NzMwMDUyODAwMDAwMjY1MDA1MDQzNTQwNzcKVUFIMTUwCjM3MTkzMDcxCk9USFIvR0REUwox\
        MjI1MTAyNTc2Cj9NZXJjaGFudEJ1c2luZXNzTmFtZT0iUk9aRVRLQS5VQSIsIM_u6vPv6uAg8u7i4PCz4iwg5-Ds7uLr5e3t_yC5ODIxNTU4OTY1Lgo_\
        PEluc3RyRm9yQ2R0ckFndD48SW5zdHJJbmY-TWVyY2hJRDowMTIzNC1UZXJtSWQ6NDMyMTA8L0luc3RySW5mPjwvSW5zdHJGb3JDZHRyQWd0PgpGRkZG\
        CjI1MDMyMTEyMDAwMAoyNTAxMjkxMjAwMDAK\
        """;

    private final Transfer purchase = Transfers.to(
            Transfers.SHOP, "150", "?MerchantBusinessName=\"ROZETKA.UA\", Покупка товарів, замовлення №821558965.");

    @Test
    void thePublishedExampleHasTheSameFieldsInTheSamePlaces() {
        List<String> published = lines(EXAMPLE, CYRILLIC);

        List<String> ours = lines(packed(NbuFormat.V003, purchase), CYRILLIC);

        assertThat(ours).hasSameSizeAs(published).hasSize(17);
        assertThat(ours.subList(0, 3)).isEqualTo(published.subList(0, 3));
        assertThat(ours.subList(4, 9)).isEqualTo(published.subList(4, 9));
        assertThat(ours.subList(10, 12)).isEqualTo(published.subList(10, 12));
        assertThat(ours.get(13)).isEqualTo(published.get(13)).isEqualTo("FFFF");
        assertThat(ours.subList(15, 17)).isEqualTo(published.subList(15, 17));
        assertThat(ours.get(3)).isEqualTo("UCT");
        assertThat(ours.get(9)).isEqualTo("SUPP/SUPP");
        assertThat(ours.get(12) + ours.get(14)).isEmpty();
    }

    @Test
    void theEarlierFormatEndsWithThePurposeAndTwoEmptyLines() {
        assertThat(lines(packed(NbuFormat.V002, purchase), CYRILLIC))
                .containsExactly(
                        "BCD",
                        "002",
                        "2",
                        "UCT",
                        "",
                        "ТОВ «ФК „ЕВО“»",
                        "UA673005280000026500504354077",
                        "UAH150",
                        "37193071",
                        "",
                        "",
                        purchase.purpose(),
                        "",
                        "");
    }

    @Test
    void eachFormatHasAnAddressOfItsOwn() {
        assertThat(content(NbuFormat.V003, purchase)).startsWith("https://qr.bank.gov.ua/QkNE");
        assertThat(content(NbuFormat.V002, purchase)).startsWith("https://bank.gov.ua/qr/QkNE");
    }

    @ParameterizedTest
    @CsvSource({"2998.39,UAH2998.39", "150.50,UAH150.50", "1000,UAH1000", "999999999.99,UAH999999999.99"})
    void anAmountIsWrittenWithoutNeedlessKopiykas(String amount, String written) {
        Transfer transfer = Transfers.to(Transfers.SHOP, amount, "Рахунок");

        assertThat(lines(packed(NbuFormat.V003, transfer), CYRILLIC).get(7)).isEqualTo(written);
    }

    @Test
    void lettersThatTheShortEncodingLacksMakeTheCodeUtf8() {
        Transfer transfer = Transfers.to(Transfers.SHOP, "1", "Оплата за Zoë № 1");

        List<String> lines = lines(packed(NbuFormat.V003, transfer), StandardCharsets.UTF_8);

        assertThat(lines.get(2)).isEqualTo("1");
        assertThat(lines.get(11)).isEqualTo("Оплата за Zoë № 1");
    }

    @Test
    void aLineBreakInANameBeginsNoField() {
        Transfer.Payee payee =
                new Transfer.Payee("ТОВ\r\n«А»", "37193071", Transfers.SHOP.account(), Transfer.Bank.UNKNOWN);

        assertThat(lines(packed(NbuFormat.V003, Transfers.to(payee, "1", "a\nb")), CYRILLIC))
                .hasSize(17)
                .contains("ТОВ «А»", "a b");
    }

    @Test
    void whatTheNewFormatHasNoRoomForGoesIntoTheOneBefore() {
        Transfer transfer = Transfers.to(Transfers.SHOP, "1", "т".repeat(longest(NbuFormat.V003) + 1));

        PaymentQr code = PaymentQr.of(transfer).orElseThrow();

        assertThat(code.content()).startsWith("https://bank.gov.ua/qr/");
        assertThat(QrImage.encoded(code)).isPresent();
    }

    @Test
    void aReferenceInCyrillicIsLeftOut() {
        Transfer transfer = new Transfer(Transfers.SHOP, Money.of("1", "UAH"), "Рахунок", "РХ-17", Transfers.ASKED);

        assertThat(lines(packed(NbuFormat.V003, transfer), CYRILLIC).get(10)).isEmpty();
    }

    @Test
    void whatDoesNotFitHasNoCode() {
        assertThat(NbuFormat.V003.code(Transfers.to(Transfers.SHOP, "1", ""))).isEmpty();
        assertThat(NbuFormat.V003.code(Transfers.to(Transfers.SHOP, "0", "Рахунок")))
                .isEmpty();
        assertThat(NbuFormat.V003.code(Transfers.to(Transfers.SHOP, "1000000000", "Рахунок")))
                .isEmpty();
        assertThat(NbuFormat.V003.code(Transfers.to(payee("Т".repeat(141), "37193071"), "1", "Рахунок")))
                .isEmpty();
        assertThat(NbuFormat.V003.code(Transfers.to(payee("ТОВ", ""), "1", "Рахунок")))
                .isEmpty();
        assertThat(NbuFormat.V003.code(Transfers.to(Transfers.WIKIMEDIA, "1", "Рахунок")))
                .isEmpty();
    }

    @Test
    void thePurposeFillsTheCodeToTheByteAndNoFurther() {
        assertThat(longest(NbuFormat.V003)).isEqualTo(fits(NbuFormat.V003, 475 * 6 / 8));
        assertThat(longest(NbuFormat.V002)).isEqualTo(fits(NbuFormat.V002, 331));
        assertThat(QrImage.encoded(NbuFormat.V003
                        .code(Transfers.to(Transfers.SHOP, "1", "т".repeat(longest(NbuFormat.V003))))
                        .orElseThrow()))
                .isPresent();
    }

    /** How many letters of one byte are left for the purpose. */
    private static int fits(NbuFormat format, int most) {
        byte[] shortest = Base64.getUrlDecoder().decode(packed(format, Transfers.to(Transfers.SHOP, "1", "т")));
        return most - shortest.length + 1;
    }

    private static int longest(NbuFormat format) {
        int letters = 1;
        while (format.code(Transfers.to(Transfers.SHOP, "1", "т".repeat(letters + 1)))
                .isPresent()) {
            letters++;
        }
        return letters;
    }

    private static Transfer.Payee payee(String name, String taxId) {
        return new Transfer.Payee(name, taxId, Transfers.SHOP.account(), Transfer.Bank.UNKNOWN);
    }

    private static String content(NbuFormat format, Transfer transfer) {
        Optional<PaymentQr> code = format.code(transfer);
        return code.orElseThrow().content();
    }

    private static String packed(NbuFormat format, Transfer transfer) {
        String content = content(format, transfer);
        return content.substring(content.lastIndexOf('/') + 1);
    }

    private static List<String> lines(String packed, Charset charset) {
        return Arrays.asList(new String(Base64.getUrlDecoder().decode(packed), charset).split("\n", -1));
    }
}
