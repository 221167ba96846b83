package dev.struktura.billing.qr;

import dev.struktura.base.Money;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/**
 * A transfer that somebody is asked for. What is not known is empty.
 *
 * @param purpose what the payer is to write, so that the money finds its invoice
 * @param reference number of the invoice
 * @param asked when it was asked for, on the clock of the payee
 */
public record Transfer(Payee payee, Money amount, String purpose, String reference, LocalDateTime asked) {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /**
     * Who gets the money.
     *
     * @param account IBAN, or the number of the account where there are none
     */
    public record Payee(String name, String taxId, String account, Bank bank) {

        public Payee {
            name = oneLine(name);
            taxId = taxId.replace(" ", "");
            account = account.replaceAll("\\s", "");
        }
    }

    /**
     * Where the account is.
     *
     * @param code BIC, BIK or MFO
     * @param correspondent account of the bank at the central bank, which Russian transfers name
     */
    public record Bank(String name, String code, String correspondent) {

        public static final Bank UNKNOWN = new Bank("", "", "");

        public Bank {
            name = oneLine(name);
            code = code.strip();
            correspondent = correspondent.strip();
        }
    }

    public Transfer {
        purpose = oneLine(purpose);
        reference = oneLine(reference);
    }

    /** Codes are read line by line: a value must not begin another. */
    private static String oneLine(String text) {
        return GAPS.matcher(text).replaceAll(" ").strip();
    }
}
