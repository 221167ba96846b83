package dev.struktura.base.rest;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A caller's name for a request.
 *
 * @param caller who sent it; before sign-in, a hash of the credentials sent
 * @param secret the key itself, which is not stored: it seals the answer
 */
record IdempotencyKey(String caller, String secret) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,199}");

    static Optional<IdempotencyKey> of(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            return Optional.empty();
        }
        if (!FORM.matcher(header).matches()) {
            throw Problem.invalid(HEADER, Reason.of("problem.invalid.idempotency-key"));
        }
        return Optional.of(new IdempotencyKey(caller(request), header));
    }

    private static String caller(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken
                ? "visitor " + digest(request.getHeader(HttpHeaders.AUTHORIZATION))
                : who.getName();
    }

    private static String digest(@Nullable String credentials) {
        byte[] bytes = String.valueOf(credentials).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    byte[] hash() {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A key nobody can work out who has not got the Idempotency-Key. */
    byte[] sealingKey() {
        return Sha256.of(("answer for " + caller + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
