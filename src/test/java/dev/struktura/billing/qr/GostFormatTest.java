package dev.struktura.billing.qr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class GostFormatTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private final Transfer fee = Transfers.to(Transfers.THREE_WHALES, "1000", "Оплата членского взноса");

    @Test
    void thePublishedExampleIsWrittenInUtf8() {
        assertThat(PaymentQr.of(fee).orElseThrow()).isEqualTo(new PaymentQr(PaymentQr.Kind.GOST, """
            ST00012|Name=ООО «Три кита»|PersonalAcc=40702810138250123017|BankName=ОАО "БАНК"|BIC=044525225\
            |CorrespAcc=30101810400000000225|Sum=100000|Purpose=Оплата членского взноса|PayeeINN=6200098765\
            """, UTF_8));
    }

    @Test
    void theShortEncodingHasAMarkOfItsOwn() {
        PaymentQr code = GostFormat.code(fee, CYRILLIC).orElseThrow();

        assertThat(code.content()).startsWith("ST00011|Name=ООО «Три кита»|");
        assertThat(code.charset()).isEqualTo(CYRILLIC);
    }

    @Test
    void whatIsTooLongInUtf8IsWrittenInTheShortEncoding() {
        assertThat(PaymentQr.of(named("Н".repeat(100))).orElseThrow().content()).startsWith("ST00011");
        assertThat(PaymentQr.of(named("Н".repeat(40))).orElseThrow().content()).startsWith("ST00012");
        assertThat(PaymentQr.of(named("ë".repeat(160)))).isEmpty();
        assertThat(PaymentQr.of(named("Н".repeat(161)))).isEmpty();
    }

    @Test
    void aSignThatAValueHasSeparatesNothing() {
        String content = PaymentQr.of(named("А|Б")).orElseThrow().content();

        assertThat(content).startsWith("ST00012~Name=А|Б~PersonalAcc=40702810138250123017~");
    }

    @Test
    void aPayeeWithoutACorrespondentAccountHasNoCode() {
        Transfer.Payee payee = new Transfer.Payee(
                "ООО", "6200098765", "40702810138250123017", new Transfer.Bank("БАНК", "044525225", ""));

        assertThat(PaymentQr.of(Transfers.to(payee, "1", "Оплата"))).isEmpty();
        assertThat(PaymentQr.of(Transfers.to(Transfers.THREE_WHALES, "1", "О".repeat(211))))
                .isEmpty();
        assertThat(PaymentQr.of(Transfers.to(Transfers.THREE_WHALES, "0", "Оплата")))
                .isEmpty();
    }

    private static Transfer named(String name) {
        Transfer.Payee whales = Transfers.THREE_WHALES;
        return Transfers.to(new Transfer.Payee(name, whales.taxId(), whales.account(), whales.bank()), "1", "Оплата");
    }
}
