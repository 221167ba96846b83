package dev.struktura.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer that failed so often that it is not tried any more until somebody asks for it.
 *
 * @param failedAt the last time; null when that was before failures were kept
 * @param failure what went wrong then, at most 300 characters; empty when that was before failures were kept
 */
public record StuckTimer(Timer timer, @Nullable Instant failedAt, String failure) {}
