package dev.struktura.process;

import dev.struktura.base.Reason;

/** A value that the field cannot have, and why. */
public record WrongFact(String field, Reason why) {}
