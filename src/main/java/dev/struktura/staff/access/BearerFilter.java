package dev.struktura.staff.access;

import dev.struktura.staff.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by {@code Authorization: Bearer TOKEN}; a token that opens nothing is refused even on public routes. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final ApiRefusals refusals;

    BearerFilter(ApiTokens tokens, ApiRefusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> secret = secret(request.getHeader(HttpHeaders.AUTHORIZATION));
        Optional<Viewer> viewer = secret.flatMap(tokens::viewer);
        if (secret.isPresent() && viewer.isEmpty()) {
            refusals.commence(request, response, new BadCredentialsException("the token opens nothing"));
            return;
        }
        viewer.ifPresent(who -> SecurityContextHolder.setContext(new SecurityContextImpl(SignedInSessions.as(who))));
        chain.doFilter(request, response);
    }

    /** The token in an {@code Authorization} header. */
    static Optional<String> secret(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
