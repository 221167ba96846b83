package dev.struktura.offers;

import java.time.Instant;

/** That a client does not want what was offered, and why. */
public record Refusal(Instant at, String reason) {}
