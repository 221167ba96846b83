package dev.struktura.offers.brand;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of one state of a template. */
public record LookId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
