package dev.struktura.structure.design;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of an activation. */
public record ActivationId(@JsonValue UUID value) {}
