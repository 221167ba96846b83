package dev.struktura.integration.mapping;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.integration.mapping.Amounts.Amount;
import dev.struktura.integration.mapping.Formats.Decimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads money of a row; what makes no sense refuses the row.
 *
 * @param findings takes what its owner should know
 */
record MoneyReading(RowCells row, Options options, List<Finding> findings) {

    @Nullable
    Money of(Field field) {
        Optional<String> written = row.text(field);
        if (written.isEmpty()) {
            return null;
        }
        Decimal decimal = row.mapping().of(field).getFirst().formats().decimal();
        Optional<Amount> amount = Amounts.parse(written.get(), decimal);
        if (amount.isEmpty() || amount.get().number().signum() < 0) {
            note(field, Reason.of("integration.row.amount", written.get()), true);
            return null;
        }
        if (amount.get().ambiguous()) {
            note(field, Reason.of("integration.row.amount-ambiguous", written.get()), false);
        }
        return money(amount.get(), field, written.get());
    }

    private @Nullable Money money(Amount amount, Field field, String written) {
        try {
            return Money.rounded(amount.number(), currency(amount));
        } catch (IllegalArgumentException tooLarge) {
            note(field, Reason.of("integration.row.amount", written), true);
            return null;
        }
    }

    private Currency currency(Amount amount) {
        Optional<String> written = row.text(Field.CURRENCY);
        Optional<Currency> told = written.or(amount::currency).flatMap(MoneyReading::currencyOf);
        if (written.isPresent() && told.isEmpty()) {
            note(Field.CURRENCY, Reason.of("integration.row.currency", written.get()), true);
        }
        return told.orElse(options.currency());
    }

    private void note(Field field, Reason reason, boolean refuses) {
        findings.add(new Finding(row.header(field), reason, refuses));
    }

    private static Optional<Currency> currencyOf(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (code.matches("[A-Z]{3}")) {
            try {
                return Optional.of(Currency.getInstance(code));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Amounts.parse(written + "1", Decimal.UNKNOWN)
                .flatMap(Amount::currency)
                .map(Currency::getInstance);
    }
}
