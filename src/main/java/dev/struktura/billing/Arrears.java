package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.deals.Deal;
import dev.struktura.staff.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What clients are late with, and how much of it is how old. */
public record Arrears(List<Late> all, Instant now) {

    /** How long an invoice is overdue. */
    public enum Age {
        WEEK(7),
        MONTH(30),
        QUARTER(90),
        LONGER(Long.MAX_VALUE);

        private final long days;

        Age(long days) {
            this.days = days;
        }

        static Age of(long days) {
            return Arrays.stream(values())
                    .filter(age -> days <= age.days)
                    .findFirst()
                    .orElseThrow();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An overdue invoice and the deal it is for. */
    public record Late(Invoice invoice, Deal deal) {

        /** Days that have begun since it was due. */
        public long days(Instant now) {
            return Duration.between(invoice.dueAt(), now).toDays() + 1;
        }
    }

    /** What is owed in one currency, by age. */
    public record Sum(Money total, int invoices, Map<Age, Money> byAge) {

        public Money of(Age age) {
            return byAge.getOrDefault(age, Money.zero(total.currency()));
        }

        private static Sum nothing(Currency currency) {
            return new Sum(Money.zero(currency), 0, Map.of());
        }

        private Sum plus(Money owed, Age age) {
            Map<Age, Money> more = new EnumMap<>(Age.class);
            more.putAll(byAge);
            more.merge(age, owed, Money::plus);
            return new Sum(total.plus(owed), invoices + 1, more);
        }
    }

    /** What somebody wants to see of it; what is null does not matter. */
    public record Wish(
            @Nullable EmployeeId owner,
            @Nullable Currency currency,
            @Nullable Age age) {

        public static final Wish ALL = new Wish(null, null, null);
    }

    public Arrears {
        all = List.copyOf(all);
    }

    public Arrears only(Wish wish) {
        return new Arrears(
                all.stream()
                        .filter(late -> wish.owner() == null
                                || wish.owner().equals(late.deal().owner()))
                        .filter(late -> wish.currency() == null
                                || wish.currency().equals(late.invoice().total().currency()))
                        .filter(late -> wish.age() == null || wish.age() == age(late))
                        .toList(),
                now);
    }

    public Age age(Late late) {
        return Age.of(late.days(now));
    }

    /** What is owed in each currency; sums of different currencies are not added. */
    public List<Sum> sums() {
        Map<String, Sum> sums = new TreeMap<>();
        for (Late late : all) {
            Money owed = late.invoice().outstanding();
            sums.merge(
                    owed.currency().getCurrencyCode(),
                    Sum.nothing(owed.currency()).plus(owed, age(late)),
                    (before, one) -> before.plus(owed, age(late)));
        }
        return List.copyOf(sums.values());
    }

    /** The people whose deals are late, by name. */
    public Map<EmployeeId, String> owners() {
        Map<EmployeeId, String> owners = new LinkedHashMap<>();
        all.stream()
                .map(Late::deal)
                .filter(deal -> deal.owner() != null && deal.ownerName() != null)
                .sorted(Comparator.comparing(Deal::ownerName))
                .forEach(deal -> owners.put(deal.owner(), deal.ownerName()));
        return owners;
    }
}
