package dev.struktura.billing.api;

import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.billing.entity.AccountId;
import dev.struktura.billing.entity.BankAccount;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.billing.entity.TaxIdKind;
import dev.struktura.billing.entity.VatScheme;
import dev.struktura.billing.requisite.Doubts;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A legal entity as programs see it.
 *
 * @param vatRate in percent, of what has no rate of its own
 * @param main issues what no other entity is chosen for
 * @param closedAt since when it issues nothing any more
 */
record LegalEntityJson(
        EntityId id,
        String name,
        String country,
        String taxId,
        TaxIdKind taxIdKind,
        String vatId,
        String address,
        String phone,
        String email,
        String signatory,
        VatScheme vatScheme,
        String vatRate,
        String numberPrefix,
        String zone,
        boolean main,
        @Nullable Instant closedAt,
        List<Account> accounts,
        List<Warning> warnings,
        long version) {

    /** @param correspondentAccount the account of the bank with the central bank */
    record Account(
            AccountId id,
            String number,
            String bank,
            String bankCode,
            String correspondentAccount,
            String currency,
            boolean usual,
            List<Warning> warnings) {

        static Account of(BankAccount account, Function<List<Violation>, List<Warning>> words) {
            BankAccount.Details is = account.details();
            return new Account(
                    account.id(),
                    is.number(),
                    is.bank(),
                    is.bankCode(),
                    is.correspondent(),
                    is.currency().getCurrencyCode(),
                    is.usual(),
                    words.apply(Doubts.of(is)));
        }
    }

    static LegalEntityJson of(LegalEntity entity, Function<List<Violation>, List<Warning>> words) {
        LegalEntity.Details is = entity.details();
        return new LegalEntityJson(
                entity.id(),
                is.name(),
                is.country(),
                is.taxId().value(),
                is.taxId().kind(),
                is.taxId().vatId(),
                is.contact().address(),
                is.contact().phone(),
                is.contact().email(),
                is.contact().signatory(),
                is.vat().scheme(),
                is.vat().rate().toString(),
                is.numbering().prefix(),
                is.numbering().zone().getId(),
                entity.main(),
                entity.closedAt(),
                entity.accounts().stream().map(one -> Account.of(one, words)).toList(),
                words.apply(Doubts.of(is.taxId())),
                entity.version());
    }
}
