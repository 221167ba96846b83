package dev.struktura.billing.requisite;

import dev.struktura.base.Reason;
import dev.struktura.billing.entity.BankAccount;
import java.util.Optional;
import org.iban4j.Iban;
import org.iban4j.Iban4jException;

/** Checks numbers of bank accounts: IBAN by ISO 13616, Russian accounts by the key that the Bank of Russia makes of them and the BIK. */
public final class AccountNumbers {

    private static final int[] KEY = {7, 1, 3};
    private static final int ACCOUNT = 20;
    private static final int BIK = 9;
    private static final int TEN = 10;

    private AccountNumbers() {}

    /** Why the number of the account looks mistyped. */
    public static Optional<Reason> doubt(BankAccount.Details account) {
        String number = account.number();
        if (number.matches("[A-Z]{2}.*")) {
            return isIban(number) ? Optional.empty() : Optional.of(Reason.of("billing.doubt.iban"));
        }
        return Digits.are(number, ACCOUNT) && Digits.are(account.bankCode(), BIK)
                ? key(account.bankCode().substring(6) + number)
                : Optional.empty();
    }

    /** Why the account of the bank with the central bank looks mistyped. */
    public static Optional<Reason> doubtOfCorrespondent(BankAccount.Details account) {
        return Digits.are(account.correspondent(), ACCOUNT) && Digits.are(account.bankCode(), BIK)
                ? key("0" + account.bankCode().substring(4, 6) + account.correspondent())
                : Optional.empty();
    }

    private static boolean isIban(String number) {
        try {
            Iban.valueOf(number);
            return true;
        } catch (Iban4jException | IllegalArgumentException mistyped) {
            return false;
        }
    }

    /** The last digits of all products add up to a multiple of ten. */
    private static Optional<Reason> key(String number) {
        Digits digits = new Digits(number);
        int sum = 0;
        for (int place = 0; place < number.length(); place++) {
            sum += digits.at(place) * KEY[place % KEY.length] % TEN;
        }
        return sum % TEN == 0 ? Optional.empty() : Optional.of(Reason.of("billing.doubt.bik"));
    }
}
