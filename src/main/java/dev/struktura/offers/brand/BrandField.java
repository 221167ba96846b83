package dev.struktura.offers.brand;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the words of a template may name in braces. */
public enum BrandField {
    CLIENT,
    DEAL,
    NUMBER,
    DATE,
    VALID_UNTIL,
    TOTAL,
    MANAGER,
    COMPANY;

    static final Set<String> NAMES =
            Arrays.stream(values()).map(BrandField::word).collect(Collectors.toUnmodifiableSet());

    /** As people write it: {@code valid-until}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
