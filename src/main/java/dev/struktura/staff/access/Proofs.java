package dev.struktura.staff.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a person last proved who they are: noted in the session, or with the token. On the wall clock of the database. */
@Component
class Proofs {

    static final String ATTRIBUTE = "proved-at";
    static final Duration FRESH = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(HttpSession session) {
        session.setAttribute(ATTRIBUTE, now());
    }

    boolean isFresh(HttpServletRequest request) {
        Optional<String> token = BearerFilter.secret(request.getHeader(HttpHeaders.AUTHORIZATION));
        return token.map(this::isFresh).orElseGet(() -> isFresh(request.getSession(false)));
    }

    private boolean isFresh(@Nullable HttpSession session) {
        return session != null
                && session.getAttribute(ATTRIBUTE) instanceof Long provedAt
                && now() - provedAt <= FRESH.toSeconds();
    }

    private boolean isFresh(String token) {
        return jdbc.sql("""
            select exists (
                select from staff.api_token
                where hash = :hash and proved_at > clock_timestamp() - :seconds * interval '1 second')\
            """)
                .param("hash", RandomWord.hash(token))
                .param("seconds", FRESH.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private long now() {
        return jdbc.sql("select extract(epoch from clock_timestamp())::bigint")
                .query(Long.class)
                .single();
    }
}
