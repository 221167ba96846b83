package dev.struktura.staff.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows our own people by their token at the door for clients, too; a token that opens nothing is a stranger's there. */
class ColleagueFilter extends OncePerRequestFilter {

    private static final List<String> DOORS = List.of("/p/", "/c/", "/i/");

    private final ApiTokens tokens;

    ColleagueFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return DOORS.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BearerFilter.secret(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(tokens::viewer)
                .map(SignedInSessions::as)
                .map(SecurityContextImpl::new)
                .ifPresent(SecurityContextHolder::setContext);
        chain.doFilter(request, response);
    }
}
