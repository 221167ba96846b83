package dev.struktura.process;

import java.time.Instant;

/** A version that was published: by whom, why and when. */
public record Published(int number, Publishing publishing, Instant at) {}
