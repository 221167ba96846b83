package dev.struktura.playbooks.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value of a case held against others.
 *
 * @param how such as {@code is}, {@code above}, {@code before}
 */
record Comparison(String field, String how, List<String> values) {

    private static final Set<String> FROM_BELOW = Set.of("above", "after");
    private static final Set<String> FROM_ABOVE = Set.of("below", "before");

    /** Whether it holds only where the field is known. */
    boolean needsValue() {
        return !how.equals("is-not");
    }

    /** Whether one case can be so; what cannot be compared counts as possible. */
    static boolean canAllHold(List<Comparison> all) {
        return all.stream().collect(Collectors.groupingBy(Comparison::field)).values().stream()
                .allMatch(Comparison::canHold);
    }

    private static boolean canHold(Collection<Comparison> ofField) {
        List<Comparison> exact = ofField.stream()
                .filter(one -> one.how.equals("is") || one.how.equals("in"))
                .toList();
        if (exact.isEmpty()) {
            return isOpen(ofField);
        }
        Set<String> possible = new HashSet<>(exact.getFirst().values);
        exact.forEach(one -> possible.retainAll(one.values));
        return possible.stream().anyMatch(value -> ofField.stream().allMatch(one -> one.holds(value)));
    }

    private boolean holds(String value) {
        return switch (how) {
            case "is", "in" -> values.contains(value);
            case "is-not" -> !values.contains(value);
            case "above", "after" -> values.stream().allMatch(bound -> compare(value, bound) > 0);
            case "below", "before" -> values.stream().allMatch(bound -> compare(value, bound) < 0);
            default -> true;
        };
    }

    /** Whether something lies between the bounds. */
    private static boolean isOpen(Collection<Comparison> ofField) {
        String lowest = bound(ofField, FROM_BELOW, (one, other) -> compare(one, other) < 0 ? other : one);
        String highest = bound(ofField, FROM_ABOVE, (one, other) -> compare(one, other) > 0 ? other : one);
        return lowest.isEmpty() || highest.isEmpty() || compare(lowest, highest) < 0;
    }

    private static String bound(Collection<Comparison> ofField, Set<String> side, BinaryOperator<String> tighter) {
        return ofField.stream()
                .filter(one -> side.contains(one.how))
                .flatMap(one -> one.values.stream())
                .reduce(tighter)
                .orElse("");
    }

    /** Numbers as numbers, dates as they are written. */
    static int compare(String one, String other) {
        return Stream.of(one, other).allMatch(Comparison::isNumber)
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d{1,30}(\\.\\d{1,30})?");
    }
}
