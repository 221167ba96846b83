package dev.struktura.billing.qr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** QR codes for SEPA transfers in euros: EPC069-12 of the European Payments Council, version 002. */
final class EpcFormat {

    private static final int MOST_BYTES = 331;
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_PURPOSE = 140;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** Whose banks are found by the IBAN alone. */
    private static final Set<String> ECONOMIC_AREA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Whose banks are in SEPA but have to be named. */
    private static final Set<String> NEIGHBOURS =
            Set.of("AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA");

    private EpcFormat() {}

    /** Empty when the account is outside SEPA or a field is missing or too long. */
    static Optional<PaymentQr> code(Transfer transfer) {
        return isAllowed(transfer)
                ? Optional.of(content(transfer))
                        .filter(content -> content.getBytes(UTF_8).length <= MOST_BYTES)
                        .map(content -> new PaymentQr(PaymentQr.Kind.EPC, content, UTF_8))
                : Optional.empty();
    }

    /** After the purpose only a note to the payer may follow; lines that are empty at the end are left out. */
    private static String content(Transfer transfer) {
        Transfer.Payee payee = transfer.payee();
        String purposeCode = "";
        String structuredReference = "";
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                payee.bank().code(),
                payee.name(),
                payee.account(),
                "EUR" + transfer.amount().amount().toPlainString(),
                purposeCode,
                structuredReference,
                transfer.purpose());
    }

    private static boolean isAllowed(Transfer transfer) {
        return hasKnownBank(transfer.payee())
                && isWithin(transfer.payee().name(), 1, LONGEST_NAME)
                && isWithin(transfer.purpose(), 0, LONGEST_PURPOSE)
                && transfer.amount().isPositive()
                && transfer.amount().amount().compareTo(MOST) <= 0;
    }

    private static boolean hasKnownBank(Transfer.Payee payee) {
        if (!IBAN.matcher(payee.account()).matches()) {
            return false;
        }
        String country = payee.account().substring(0, 2);
        String bic = payee.bank().code();
        return BIC.matcher(bic).matches()
                ? ECONOMIC_AREA.contains(country) || NEIGHBOURS.contains(country)
                : bic.isEmpty() && ECONOMIC_AREA.contains(country);
    }

    private static boolean isWithin(String value, int shortest, int longest) {
        return value.length() >= shortest && value.length() <= longest;
    }
}
