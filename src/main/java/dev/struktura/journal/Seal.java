package dev.struktura.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A batch of entries that is closed, and its link to the batch before.
 *
 * @param entries how many there are
 * @param digest SHA-256 of the entries, see {@link EntryDigest}
 * @param previous hash of the seal before, {@link #NO_PREVIOUS} for the first
 * @param hash SHA-256 of everything else here
 */
public record Seal(Batch batch, Instant sealedAt, long entries, String digest, String previous, String hash) {

    /** What the first seal has for the hash of the one before. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * A stretch of the journal.
     *
     * @param number of the batch, from 1 without gaps
     * @param firstId identity of its first entry
     * @param from when its first entry happened
     * @param to when its last entry happened
     */
    public record Batch(long number, long firstId, long lastId, Instant from, Instant to) {}

    /** Whether the text can be a hash of a seal, in hex. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** The seal with its hash; the times are cut to what the database keeps, a microsecond. */
    static Seal close(Batch batch, Instant sealedAt, long entries, String digest, String previous) {
        Seal seal = new Seal(
                new Batch(batch.number(), batch.firstId(), batch.lastId(), kept(batch.from()), kept(batch.to())),
                kept(sealedAt),
                entries,
                digest,
                previous,
                "");
        return new Seal(seal.batch, seal.sealedAt, entries, digest, previous, seal.computedHash());
    }

    boolean isAsItWasClosed() {
        return hash.equals(computedHash());
    }

    private String computedHash() {
        return new Sha256()
                .add(String.valueOf(batch.number()))
                .add(String.valueOf(batch.firstId()))
                .add(String.valueOf(batch.lastId()))
                .add(batch.from().toString())
                .add(batch.to().toString())
                .add(sealedAt.toString())
                .add(String.valueOf(entries))
                .add(digest)
                .add(previous)
                .hex();
    }

    private static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
