package dev.struktura.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a fact relates to what a process says. What cannot be compared stands in no relation, except that it is not the other; money
 * in two currencies cannot be compared.
 */
public enum Relation {
    IS,
    IS_NOT,
    IN,
    ABOVE,
    BELOW,
    BEFORE,
    AFTER;

    /** The word by which documents name it, such as {@code is-not}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Relation> of(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word().equals(word))
                .findFirst();
    }

    /** @param fact null while nothing is known */
    boolean holds(@Nullable Object fact, List<Object> values) {
        if (fact == null) {
            return this == IS_NOT;
        }
        return switch (this) {
            case IS, IN -> values.stream().anyMatch(value -> areSame(fact, value));
            case IS_NOT -> values.stream().noneMatch(value -> areSame(fact, value));
            case ABOVE -> values.stream().anyMatch(value -> figures(fact, value).orElse(0) > 0);
            case BELOW -> values.stream().anyMatch(value -> figures(fact, value).orElse(0) < 0);
            case BEFORE -> values.stream().anyMatch(value -> days(fact, value).orElse(0) < 0);
            case AFTER -> values.stream().anyMatch(value -> days(fact, value).orElse(0) > 0);
        };
    }

    private static boolean areSame(Object fact, Object value) {
        return fact.toString().equalsIgnoreCase(value.toString())
                || ((isMoney(fact) || isMoney(value)) && figures(fact, value).orElse(1) == 0);
    }

    /** Words of digits such as 007 are no money, and differ from 7. */
    private static boolean isMoney(Object value) {
        return Amount.parse(value).filter(amount -> !amount.unit().isEmpty()).isPresent();
    }

    private static OptionalInt figures(Object fact, Object value) {
        return Amount.parse(fact)
                .flatMap(amount -> Amount.parse(value).map(amount::compareWith))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt days(Object fact, Object value) {
        Optional<LocalDate> day = Written.day(fact.toString());
        Optional<LocalDate> than = Written.day(value.toString());
        return day.isPresent() && than.isPresent()
                ? OptionalInt.of(day.get().compareTo(than.get()))
                : OptionalInt.empty();
    }
}
