package dev.struktura.base;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys this node was given.
 *
 * @param key writes, and reads
 * @param other reads, while the installation's key is being changed
 */
record SecretsKeys(SecretsKey key, @Nullable SecretsKey other) {

    boolean have(byte[] fingerprint) {
        return Stream.of(key, other)
                .filter(Objects::nonNull)
                .anyMatch(one -> Arrays.equals(one.fingerprint(), fingerprint));
    }

    byte @Nullable [] otherFingerprint() {
        return other == null ? null : other.fingerprint();
    }
}
