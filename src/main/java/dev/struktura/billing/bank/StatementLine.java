package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Money that came in, as one line of a statement says.
 *
 * @param account the account it came to; empty when the file does not say
 * @param amount above zero
 * @param bankId what the bank calls the line; empty when it calls it nothing
 */
public record StatementLine(String account, LocalDate day, Money amount, String bankId, Payer payer, String purpose) {

    public StatementLine {
        account = Words.plain(account).replace(" ", "");
        bankId = Words.plain(bankId);
        purpose = Words.plain(purpose);
    }

    /**
     * What makes it the same line in another file.
     *
     * @param occurrence how many lines of its file before it say the same
     */
    public String key(int occurrence) {
        String said = String.join(
                "\n",
                account,
                day.toString(),
                amount.toString(),
                bankId,
                payer.account(),
                Words.letters(purpose),
                Integer.toString(occurrence));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
