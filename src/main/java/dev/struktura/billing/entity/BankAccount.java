package dev.struktura.billing.entity;

import java.util.Currency;

/** A bank account of a legal entity. */
public record BankAccount(AccountId id, Details details) {

    /**
     * What papers say of it; what is not known is empty.
     *
     * @param number an IBAN without blanks, or the number of a country that has none
     * @param bank name of the bank
     * @param bankCode BIC, or what the country has in its place: MFO, BIK
     * @param correspondent the account of the bank with the central bank, where transfers name it
     * @param usual asked before the other accounts in its currency
     */
    public record Details(
            String number, String bank, String bankCode, String correspondent, Currency currency, boolean usual) {}

    public Currency currency() {
        return details.currency();
    }
}
