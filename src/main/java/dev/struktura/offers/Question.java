package dev.struktura.offers;

import java.time.Instant;

/** What a client asked about a proposal. */
public record Question(Instant at, String text) {}
