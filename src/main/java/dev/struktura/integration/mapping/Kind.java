package dev.struktura.integration.mapping;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of a file are. */
public enum Kind {
    LEADS("leads"),
    DEALS("deals"),
    CLIENTS("clients"),
    PRODUCTS("products");

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Whether its rows become deals of a process. */
    public boolean hasDeals() {
        return switch (this) {
            case LEADS, DEALS -> true;
            case CLIENTS, PRODUCTS -> false;
        };
    }

    /** Whether a column of such a file can go there. */
    public boolean takes(Target target) {
        return switch (target) {
            case Target.Known(Field field) -> takes(field);
            case Target.Custom _ -> this != PRODUCTS;
            case Target.Ignored _ -> true;
        };
    }

    /** Where a column goes that nothing is known of: products have no fields of their own. */
    public Target unknown(String header) {
        Target custom = new Target.Custom(header);
        return takes(custom) ? custom : new Target.Ignored();
    }

    public boolean takes(Field field) {
        return field == Field.CURRENCY || field.isOfProducts() == (this == PRODUCTS);
    }

    public static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
