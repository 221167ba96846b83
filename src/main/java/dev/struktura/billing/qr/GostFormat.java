package dev.struktura.billing.qr;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.struktura.base.Money;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** QR codes for transfers in roubles: GOST R 56042-2014, format ST0001 in UTF-8 (ST00012) or Windows-1251 (ST00011). */
final class GostFormat {

    /** How much the fields that have to be there may take, the mark of the format included. */
    private static final int MOST_BYTES = 300;

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_BANK = 45;
    private static final int LONGEST_PURPOSE = 210;
    private static final Pattern ACCOUNT = Pattern.compile("\\d{20}");
    private static final Pattern BIK = Pattern.compile("\\d{9}");
    private static final Pattern INN = Pattern.compile("\\d{10}|\\d{12}");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private GostFormat() {}

    /** In UTF-8, which every app reads; in Windows-1251 where UTF-8 is too long. Empty when a field is missing or too long. */
    static Optional<PaymentQr> code(Transfer transfer) {
        return isAllowed(transfer)
                ? Stream.of(UTF_8, CYRILLIC)
                        .flatMap(charset -> code(transfer, charset).stream())
                        .findFirst()
                : Optional.empty();
    }

    static Optional<PaymentQr> code(Transfer transfer, Charset charset) {
        Map<String, String> required = required(transfer);
        Map<String, String> optional = optional(transfer);
        String values = String.join("", required.values()) + String.join("", optional.values());
        if (!charset.newEncoder().canEncode(values)) {
            return Optional.empty();
        }
        return separator(values).flatMap(separator -> {
            String head = "ST0001" + (charset.equals(UTF_8) ? "2" : "1") + written(required, separator);
            return head.getBytes(charset).length <= MOST_BYTES
                    ? Optional.of(new PaymentQr(PaymentQr.Kind.GOST, head + written(optional, separator), charset))
                    : Optional.empty();
        });
    }

    private static Map<String, String> required(Transfer transfer) {
        Transfer.Bank bank = transfer.payee().bank();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Name", transfer.payee().name());
        fields.put("PersonalAcc", transfer.payee().account());
        fields.put("BankName", bank.name());
        fields.put("BIC", bank.code());
        fields.put("CorrespAcc", bank.correspondent());
        return fields;
    }

    private static Map<String, String> optional(Transfer transfer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Sum", kopecks(transfer.amount()));
        fields.put("Purpose", transfer.purpose());
        if (INN.matcher(transfer.payee().taxId()).matches()) {
            fields.put("PayeeINN", transfer.payee().taxId());
        }
        return fields;
    }

    private static String kopecks(Money amount) {
        return amount.amount().movePointRight(2).toBigIntegerExact().toString();
    }

    /** Whatever stands behind the mark of the format separates the fields; it must not occur in one. */
    private static Optional<String> separator(String values) {
        return Stream.of("|", "~", "^", "#")
                .filter(one -> !values.contains(one))
                .findFirst();
    }

    private static String written(Map<String, String> fields, String separator) {
        return fields.entrySet().stream()
                .map(field -> separator + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining());
    }

    private static boolean isAllowed(Transfer transfer) {
        Transfer.Payee payee = transfer.payee();
        return isFilled(payee.name(), LONGEST_NAME)
                && ACCOUNT.matcher(payee.account()).matches()
                && isFilled(payee.bank().name(), LONGEST_BANK)
                && BIK.matcher(payee.bank().code()).matches()
                && ACCOUNT.matcher(payee.bank().correspondent()).matches()
                && isFilled(transfer.purpose(), LONGEST_PURPOSE)
                && transfer.amount().isPositive();
    }

    private static boolean isFilled(String value, int longest) {
        return !value.isEmpty() && value.length() <= longest;
    }
}
