package dev.struktura.feeds.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of an event on its way to an address; receivers know the delivery by it. */
public record DeliveryId(@JsonValue UUID value) {

    @JsonCreator
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
