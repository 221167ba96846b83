package dev.struktura.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/** Identity of a person of the department. */
public record EmployeeId(@JsonValue UUID value) implements Serializable {

    @JsonCreator
    public static EmployeeId of(String text) {
        return new EmployeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
