package dev.struktura.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a checkout; the provider's messages name it. */
public record CheckoutId(@JsonValue UUID value) {

    @JsonCreator
    public static CheckoutId of(String text) {
        return new CheckoutId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
