package dev.struktura.billing.bank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a table of a bank can hold, and how banks head it; all words are letters alone, in capitals. */
public enum TableColumn {
    DAY(
            "ДАТА",
            "ДАТАОПЕРАЦІЇ",
            "ДАТАТАЧАСОПЕРАЦІЇ",
            "ДАТАОПЕРАЦИИ",
            "ДАТАПРОВОДКИ",
            "ДАТАДОКУМЕНТА",
            "DATE",
            "BOOKINGDATE",
            "VALUEDATE",
            "BUCHUNGSTAG"),
    /** With its sign: what went out is below zero. */
    AMOUNT(
            "СУМА",
            "СУММА",
            "СУМАВВАЛЮТІРАХУНКУ",
            "СУММАВВАЛЮТЕСЧЕТА",
            "СУМАОПЕРАЦІЇ",
            "СУММАОПЕРАЦИИ",
            "AMOUNT",
            "BETRAG"),
    CREDIT(
            "КРЕДИТ",
            "НАДХОДЖЕННЯ",
            "ПОСТУПЛЕНИЕ",
            "ПРИХОД",
            "ПРИХІД",
            "СУМАКРЕДИТ",
            "СУММАПОКРЕДИТУ",
            "CREDIT",
            "PAIDIN"),
    DEBIT("ДЕБЕТ", "СПИСАННЯ", "СПИСАНИЕ", "РАСХОД", "ВИДАТОК", "СУММАПОДЕБЕТУ", "DEBIT", "PAIDOUT"),
    CURRENCY("ВАЛЮТА", "ВАЛЮТАРАХУНКУ", "ВАЛЮТАСЧЕТА", "CURRENCY", "WÄHRUNG"),
    PAYER(
            "КОНТРАГЕНТ",
            "ПЛАТНИК",
            "ПЛАТЕЛЬЩИК",
            "НАЗВАКОНТРАГЕНТА",
            "НАИМЕНОВАНИЕКОНТРАГЕНТА",
            "КОРЕСПОНДЕНТ",
            "КОРРЕСПОНДЕНТ",
            "PAYER",
            "COUNTERPARTY",
            "PARTNERNAME",
            "NAME"),
    TAX_ID(
            "ЄДРПОУ",
            "ЄДРПОУКОНТРАГЕНТА",
            "КОДКОНТРАГЕНТА",
            "ІПН",
            "ИНН",
            "ИННКОНТРАГЕНТА",
            "БИН",
            "БИНИИН",
            "ЕДРПОУ",
            "TAXID"),
    ACCOUNT(
            "РАХУНОККОНТРАГЕНТА",
            "IBANКОНТРАГЕНТА",
            "СЧЕТКОНТРАГЕНТА",
            "СЧЁТКОНТРАГЕНТА",
            "COUNTERPARTYACCOUNT",
            "PARTNERIBAN"),
    OWN_ACCOUNT("РАХУНОК", "СЧЕТ", "СЧЁТ", "НАШРАХУНОК", "НАШСЧЕТ", "ACCOUNT", "IBAN"),
    PURPOSE(
            "ПРИЗНАЧЕННЯ",
            "ПРИЗНАЧЕННЯПЛАТЕЖУ",
            "НАЗНАЧЕНИЕ",
            "НАЗНАЧЕНИЕПЛАТЕЖА",
            "ОПИС",
            "ОПИСОПЕРАЦІЇ",
            "ОПИСАНИЕ",
            "PURPOSE",
            "DESCRIPTION",
            "REFERENCE",
            "PAYMENTREFERENCE",
            "VERWENDUNGSZWECK"),
    BANK_ID("РЕФЕРЕНС", "НОМЕРДОКУМЕНТА", "НОМЕР", "IDОПЕРАЦІЇ", "IDОПЕРАЦИИ", "TRANSACTIONID", "ID");

    /** Cannot be changed, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> words;

    TableColumn(String... words) {
        this.words = Set.of(words);
    }

    /** By how programs name it: {@code tax-id}. */
    public static Optional<TableColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key.strip()))
                .findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TableColumn> headed(String header) {
        String letters = Words.letters(header);
        return Arrays.stream(values())
                .filter(column -> column.words.contains(letters))
                .findFirst();
    }
}
