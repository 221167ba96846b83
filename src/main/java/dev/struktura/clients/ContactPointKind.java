package dev.struktura.clients;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a contact is reached. */
public enum ContactPointKind {
    PHONE("phone"),
    EMAIL("email");

    private final String key;

    ContactPointKind(String key) {
        this.key = key;
    }

    /** The word in the API and in message keys. */
    @JsonValue
    public String key() {
        return key;
    }
}
