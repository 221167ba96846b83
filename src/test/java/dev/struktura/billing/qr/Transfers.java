package dev.struktura.billing.qr;

import dev.struktura.base.Money;
import java.time.LocalDateTime;

/** Transfers as the examples of the formats have them. */
final class Transfers {

    static final LocalDateTime ASKED = LocalDateTime.parse("2025-01-29T12:00:00");

    static final Transfer.Payee SHOP =
            new Transfer.Payee("ТОВ «ФК „ЕВО“»", "37193071", "UA673005280000026500504354077", Transfer.Bank.UNKNOWN);

    static final Transfer.Payee WIKIMEDIA = new Transfer.Payee(
            "Wikimedia Foerdergesellschaft", "", "DE33100205000001194700", new Transfer.Bank("", "BFSWDE33BER", ""));

    static final Transfer.Payee THREE_WHALES = new Transfer.Payee(
            "ООО «Три кита»",
            "6200098765",
            "40702810138250123017",
            new Transfer.Bank("ОАО \"БАНК\"", "044525225", "30101810400000000225"));

    private Transfers() {}

    static Transfer to(Transfer.Payee payee, String amount, String purpose) {
        String currency = switch (payee.account().substring(0, 2)) {
            case "UA" -> "UAH";
            case "40" -> "RUB";
            default -> "EUR";
        };
        return new Transfer(payee, Money.of(amount, currency), purpose, "1225102576", ASKED);
    }
}
