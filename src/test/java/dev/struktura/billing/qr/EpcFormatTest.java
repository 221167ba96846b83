package dev.struktura.billing.qr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpcFormatTest {

    @Test
    void thePublishedExampleIsWrittenLineByLine() {
        assertThat(content("123.45", "Donate to Wikipedia")).isEqualTo("""
            BCD
            002
            1
            SCT
            BFSWDE33BER
            Wikimedia Foerdergesellschaft
            DE33100205000001194700
            EUR123.45


            Donate to Wikipedia\
            """);
    }

    @ParameterizedTest
    @CsvSource({
        "DE33100205000001194700,,true",
        "DE33100205000001194700,BFSWDE33BER,true",
        "DE33100205000001194700,BFSW,false",
        "CH9300762011623852957,,false",
        "CH9300762011623852957,POFICHBEXXX,true",
        "UA673005280000026500504354077,PBANUA2X,false",
        "40702810138250123017,,false"
    })
    void anAccountIsInSepaAndOutsideTheEconomicAreaItsBankIsNamed(String account, String bic, boolean hasCode) {
        Transfer.Bank bank = new Transfer.Bank("", bic == null ? "" : bic, "");
        Transfer transfer = new Transfer(
                new Transfer.Payee("A GmbH", "", account, bank),
                Money.of("1.00", "EUR"),
                "Invoice",
                "",
                Transfers.ASKED);

        assertThat(EpcFormat.code(transfer).isPresent()).isEqualTo(hasCode);
    }

    @Test
    void whatIsTooLongHasNoCode() {
        assertThat(EpcFormat.code(named("n".repeat(70), "p".repeat(140)))).isPresent();
        assertThat(EpcFormat.code(named("n".repeat(71), "p"))).isEmpty();
        assertThat(EpcFormat.code(named("n", "p".repeat(141)))).isEmpty();
        assertThat(EpcFormat.code(named("n", "п".repeat(120)))).isPresent();
        assertThat(EpcFormat.code(named("n", "п".repeat(140)))).isEmpty();
        assertThat(EpcFormat.code(Transfers.to(Transfers.WIKIMEDIA, "1000000000", "p")))
                .isEmpty();
        assertThat(EpcFormat.code(Transfers.to(Transfers.WIKIMEDIA, "0", "p"))).isEmpty();
    }

    @Test
    void theLongestContentStillFitsTheLargestSize() {
        PaymentQr code = EpcFormat.code(named("n".repeat(70), "p".repeat(140))).orElseThrow();

        assertThat(QrImage.encoded(code)).isPresent();
        assertThat(QrImage.png(new PaymentQr(PaymentQr.Kind.EPC, "п".repeat(166), code.charset())))
                .isEmpty();
    }

    private static Transfer named(String name, String purpose) {
        return Transfers.to(
                new Transfer.Payee(name, "", Transfers.WIKIMEDIA.account(), Transfers.WIKIMEDIA.bank()),
                "1.00",
                purpose);
    }

    private static String content(String amount, String purpose) {
        return PaymentQr.of(Transfers.to(Transfers.WIKIMEDIA, amount, purpose))
                .orElseThrow()
                .content();
    }
}
