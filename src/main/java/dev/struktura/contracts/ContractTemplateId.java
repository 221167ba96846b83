package dev.struktura.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a template of contracts. */
public record ContractTemplateId(@JsonValue UUID value) {

    @JsonCreator
    public static ContractTemplateId of(String text) {
        return new ContractTemplateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
