package dev.struktura.billing.entity;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bank account as somebody wrote it down, in a form or in JSON; what is left out stays as it was.
 *
 * @param number an IBAN or the number of a country that has none; blanks do not matter
 * @param currency ISO 4217
 */
public record AccountForm(
        @Nullable String number,
        @Nullable String bank,
        @Nullable String bankCode,
        @Nullable String correspondentAccount,
        @Nullable String currency,
        @Nullable Boolean usual) {

    private static final int LONG = 200;
    private static final int SHORT = 40;

    /** What the form says, or everything that is wrong with it. */
    public sealed interface Read {

        record Right(BankAccount.Details details) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /** What a form shows of what is there. */
    public static AccountForm of(BankAccount account) {
        BankAccount.Details is = account.details();
        return new AccountForm(
                is.number(),
                is.bank(),
                is.bankCode(),
                is.correspondent(),
                is.currency().getCurrencyCode(),
                is.usual());
    }

    public static AccountForm blank(String currency) {
        return new AccountForm("", "", "", "", currency, false);
    }

    /** The form as a page sends it, where a box that nobody ticked is not sent at all. */
    public AccountForm marked() {
        return new AccountForm(number, bank, bankCode, correspondentAccount, currency, Boolean.TRUE.equals(usual));
    }

    /** @param before what is there, or what a new account begins with */
    public Read over(AccountForm before) {
        Told told = new Told();
        String digits = compact(told.line("number", number, text(before.number), LONG));
        if (!digits.matches("[A-Z0-9]{5,40}")) {
            told.refuse("number", Reason.of("billing.entity.invalid.account"));
        }
        String name = told.line("bank", bank, text(before.bank), LONG);
        String code = compact(told.line("bankCode", bankCode, text(before.bankCode), SHORT));
        String correspondent = compact(
                told.line("correspondentAccount", correspondentAccount, text(before.correspondentAccount), SHORT));
        Optional<Currency> money = told.value(
                "currency",
                told.line("currency", currency, text(before.currency), LONG).toUpperCase(Locale.ROOT),
                Currency::getInstance,
                "offers.problem.currency");
        boolean first = Objects.requireNonNullElse(usual, Boolean.TRUE.equals(before.usual));
        return money.isPresent() && told.wrong().isEmpty()
                ? new Read.Right(new BankAccount.Details(digits, name, code, correspondent, money.get(), first))
                : new Read.Wrong(told.wrong());
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT);
    }

    private static String text(@Nullable String before) {
        return before == null ? "" : before;
    }
}
