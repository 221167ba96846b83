package dev.struktura.base;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * RFC 9562 version 7 identities, method 3: 48 bits of Unix milliseconds, 12 bits of the fraction of the millisecond, 62
 * random bits. Two from the same node never share their first 60 bits, so they sort in the order they were made.
 */
final class UuidV7 implements Ids {

    private static final long FRACTIONS = 1L << 12;
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final RandomGenerator random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        long now = ticks();
        long tick = last.accumulateAndGet(now, (previous, current) -> Math.max(previous + 1, current));
        long high = (tick / FRACTIONS) << 16 | 0x7000 | tick % FRACTIONS;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The machine's own time, not the business clock: winding that one must not disturb the order of identities. */
    private static long ticks() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1000 * FRACTIONS + now.getNano() * FRACTIONS / NANOS_IN_MILLI;
    }
}
