package dev.struktura.staff.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id. Each hash needs the memory it is told to need, so only a few are worked out at a time: a flood of sign-ins waits in
 * line and does not exhaust the memory.
 */
@Component
class Passwords implements PasswordEncoder {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;

    private final Argon2PasswordEncoder argon2;
    private final Semaphore atATime =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** 19 MiB and two passes are what OWASP names as the least; tests take less. */
    Passwords(
            @Value("${struktura.passwords.memory-kib:19456}") int memoryKib,
            @Value("${struktura.passwords.passes:2}") int passes) {
        this.argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, memoryKib, passes);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        atATime.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            atATime.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        atATime.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            atATime.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return argon2.upgradeEncoding(hash);
    }
}
