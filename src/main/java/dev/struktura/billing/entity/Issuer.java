package dev.struktura.billing.entity;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who issues a paper, and where the money is to go.
 *
 * @param account null when the entity has none
 */
public record Issuer(LegalEntity entity, @Nullable BankAccount account) {

    /** What somebody chose; what is null is chosen by the currency. */
    public record Wish(@Nullable EntityId entity, @Nullable AccountId account) {

        public static final Wish NONE = new Wish(null, null);

        public boolean isNone() {
            return entity == null && account == null;
        }

        boolean fits(LegalEntity one) {
            return (entity == null || one.id().equals(entity))
                    && (account == null || one.account(account).isPresent());
        }

        private Optional<BankAccount> accountOf(LegalEntity one, Currency currency) {
            return account == null ? one.account(currency) : one.account(account);
        }
    }

    /**
     * The entity that was wished for; else the main one, or when only another has an account in the currency, that one. Money in a
     * currency nobody has an account in goes to the first account of the entity.
     *
     * @return nothing when no entity that issues papers is what was wished for
     */
    public static Optional<Issuer> choose(List<LegalEntity> entities, Currency currency, Wish wish) {
        Comparator<LegalEntity> best = Comparator.comparing(
                        (LegalEntity one) -> one.account(currency).isEmpty())
                .thenComparing(one -> !one.main());
        return entities.stream()
                .filter(one -> one.isOpen() && wish.fits(one))
                .min(best)
                .map(one -> of(one, wish.accountOf(one, currency)));
    }

    private static Issuer of(LegalEntity entity, Optional<BankAccount> account) {
        return new Issuer(
                entity,
                Stream.concat(account.stream(), entity.accounts().stream())
                        .findFirst()
                        .orElse(null));
    }
}
