package dev.struktura.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses forms and queries with NUL characters, which no browser sends and the database cannot keep. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class StorableForms extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasNul(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean hasNul(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            return true;
        }
        String type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
