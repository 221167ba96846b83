package dev.struktura.billing.entity;

import dev.struktura.offers.catalogue.Percent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company or a trader of ours that issues papers.
 *
 * @param main issues what no other entity is chosen for
 * @param closedAt since when it issues nothing any more; null while it does
 */
public record LegalEntity(
        EntityId id,
        Details details,
        List<BankAccount> accounts,
        boolean main,
        @Nullable Instant closedAt,
        long version) {

    /** What it is called in papers, and how it makes them. */
    public record Details(String name, String country, TaxId taxId, Contact contact, Vat vat, Numbering numbering) {}

    /**
     * By what the state knows it.
     *
     * @param vatId the number as a payer of VAT; empty when it has none of its own
     */
    public record TaxId(String value, TaxIdKind kind, String vatId) {}

    /** @param signatory who signs its papers, such as {@code Director O. Melnyk} */
    public record Contact(String address, String phone, String email, String signatory) {}

    /** @param rate of what has no rate of its own */
    public record Vat(VatScheme scheme, Percent rate) {}

    /**
     * How its papers are numbered.
     *
     * @param prefix what numbers begin with; empty for one entity at most
     * @param zone whose midnight begins a year of numbers
     */
    public record Numbering(String prefix, ZoneId zone) {}

    public LegalEntity {
        accounts = List.copyOf(accounts);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    LegalEntity closedSince(@Nullable Instant since) {
        return new LegalEntity(id, details, accounts, main, since, version);
    }

    public String name() {
        return details.name();
    }

    /** The year whose numbers a paper of this moment belongs to. */
    public int year(Instant at) {
        return LocalDate.ofInstant(at, details.numbering().zone()).getYear();
    }

    public Optional<BankAccount> account(AccountId wanted) {
        return accounts.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** The account for a currency: the usual one, else the one that was added first. */
    public Optional<BankAccount> account(Currency currency) {
        return accounts.stream()
                .filter(one -> one.currency().equals(currency))
                .min(Comparator.comparing(one -> !one.details().usual()));
    }
}
