package dev.struktura.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a person of the department. */
public record EmployeeId(@JsonValue UUID value) {

    @JsonCreator
    public static EmployeeId of(String text) {
        return new EmployeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
