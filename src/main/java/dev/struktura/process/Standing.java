package dev.struktura.process;

/** Where a case stands: the version that leads it, what is known of it, and what there is beyond that version. */
public record Standing(ProcessVersion version, CaseState state, Horizon beyond) {}
