package dev.struktura.offers.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a price list. */
public record PriceListId(@JsonValue UUID value) {

    @JsonCreator
    public static PriceListId of(String text) {
        return new PriceListId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
