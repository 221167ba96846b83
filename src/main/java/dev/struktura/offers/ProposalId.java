package dev.struktura.offers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a proposal. */
public record ProposalId(@JsonValue UUID value) {

    @JsonCreator
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
