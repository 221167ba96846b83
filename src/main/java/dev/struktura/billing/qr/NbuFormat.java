package dev.struktura.billing.qr;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * QR codes for transfers in hryvnias: lines of fields, packed into an address that apps of banks open.
 *
 * <p>Resolution 97 of the National Bank of Ukraine of 19.08.2025, annex 4; format 002 is the one before it, which
 * banks go on reading and which has a little more room.
 */
public enum NbuFormat {
    V002("https://bank.gov.ua/qr/") {
        @Override
        boolean holds(byte[] fields, String packed) {
            return fields.length <= MOST_BYTES_OF_002;
        }

        @Override
        List<String> fields(Transfer transfer, String encoding) {
            Transfer.Payee payee = transfer.payee();
            return List.of(
                    "BCD",
                    "002",
                    encoding,
                    "UCT",
                    "",
                    payee.name(),
                    payee.account(),
                    amount(transfer.amount()),
                    payee.taxId(),
                    "",
                    "",
                    transfer.purpose(),
                    "",
                    "");
        }
    },
    V003("https://qr.bank.gov.ua/") {
        @Override
        boolean holds(byte[] fields, String packed) {
            return packed.length() <= MOST_PACKED_OF_003;
        }

        @Override
        List<String> fields(Transfer transfer, String encoding) {
            Transfer.Payee payee = transfer.payee();
            return List.of(
                    "BCD",
                    "003",
                    encoding,
                    "UCT",
                    "",
                    payee.name(),
                    payee.account(),
                    amount(transfer.amount()),
                    payee.taxId(),
                    FOR_A_SUPPLIER,
                    reference(transfer),
                    transfer.purpose(),
                    "",
                    NOTHING_CHANGES,
                    "",
                    MOMENT.format(transfer.asked()),
                    "");
        }
    };

    private static final int MOST_BYTES_OF_002 = 331;
    private static final int MOST_PACKED_OF_003 = 475;
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_CODE = 10;
    private static final int LONGEST_PURPOSE = 420;
    private static final int LONGEST_REFERENCE = 35;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    /** Category and purpose of ISO 20022: a supplier is paid. */
    private static final String FOR_A_SUPPLIER = "SUPP/SUPP";

    /** Mask of the fields the payer must not change; the purpose is how the money finds its invoice. */
    private static final String NOTHING_CHANGES = "FFFF";

    private static final Pattern IBAN = Pattern.compile("UA\\d{27}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyMMddHHmmss");

    /** One byte a letter, so that twice as much fits; what it lacks makes the code UTF-8. */
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private final String prefix;

    NbuFormat(String prefix) {
        this.prefix = prefix;
    }

    abstract boolean holds(byte[] fields, String packed);

    abstract List<String> fields(Transfer transfer, String encoding);

    /** Empty when the account is none of Ukraine or a field is missing or too long. */
    public Optional<PaymentQr> code(Transfer transfer) {
        if (!isAllowed(transfer)) {
            return Optional.empty();
        }
        boolean cyrillic = CYRILLIC.newEncoder().canEncode(transfer.payee().name() + transfer.purpose());
        byte[] bytes = String.join("\n", fields(transfer, cyrillic ? "2" : "1")).getBytes(cyrillic ? CYRILLIC : UTF_8);
        String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return holds(bytes, packed)
                ? Optional.of(new PaymentQr(PaymentQr.Kind.NBU, prefix + packed, StandardCharsets.US_ASCII))
                : Optional.empty();
    }

    private static boolean isAllowed(Transfer transfer) {
        Transfer.Payee payee = transfer.payee();
        return IBAN.matcher(payee.account()).matches()
                && isFilled(payee.name(), LONGEST_NAME)
                && isFilled(payee.taxId(), LONGEST_CODE)
                && isFilled(transfer.purpose(), LONGEST_PURPOSE)
                && transfer.amount().isPositive()
                && transfer.amount().amount().compareTo(MOST) <= 0;
    }

    private static boolean isFilled(String value, int longest) {
        return !value.isEmpty() && value.length() <= longest;
    }

    /** Whole hryvnias without kopiykas, as the examples of the resolution write them. */
    private static String amount(Money amount) {
        BigDecimal digits = amount.amount();
        boolean whole = digits.stripTrailingZeros().scale() <= 0;
        return "UAH" + (whole ? digits.toBigInteger() : digits.toPlainString());
    }

    /** The field takes Latin letters, digits and signs only. */
    private static String reference(Transfer transfer) {
        String reference = transfer.reference();
        boolean fits = reference.length() <= LONGEST_REFERENCE
                && StandardCharsets.US_ASCII.newEncoder().canEncode(reference);
        return fits ? reference : "";
    }
}
