package dev.struktura.base.rest;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The edge of the API: whatever a filter or the server refuses leaves as a problem document, and no body goes on for ever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiBoundary extends OncePerRequestFilter {

    /** Files come as multipart, whose limits the server keeps; no JSON of ours is longer. */
    private static final long LONGEST_BODY = 4L * 1024 * 1024;

    private final Refusals refusals;
    private final Problems problems;

    ApiBoundary(Refusals refusals, Problems problems) {
        this.refusals = refusals;
        this.problems = problems;
    }

    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            problems.write(Problem.invalid("", Reason.of("problem.invalid.characters")), request, response);
            return;
        }
        if (hasWildcardType(request)) {
            problems.write(Problem.of(Problem.Kind.UNSUPPORTED, Reason.of("problem.unsupported")), request, response);
            return;
        }
        boolean multipart = isMultipart(request);
        if (!multipart && request.getContentLengthLong() > LONGEST_BODY) {
            problems.write(Problem.of(Problem.Kind.TOO_LARGE, Reason.of("problem.too-large")), request, response);
            return;
        }
        try {
            chain.doFilter(multipart ? request : bounded(request), new Told(request, response));
        } catch (RuntimeException
                | ServletException
                | BodyTooLarge wrong) { // the edge: above is only the server's own page
            problems.write(refusals.of(wrong), request, response);
        }
    }

    private static HttpServletRequest bounded(HttpServletRequest request) {
        return NoBody.isCarriedBy(request) ? new NoBody(request) : new BoundedBody(request, LONGEST_BODY);
    }

    /** No content is of any type; the framework takes the header for its own mistake. */
    private static boolean hasWildcardType(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.contains("*");
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** Turns {@code sendError} into a problem document. */
    private final class Told extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Told(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            problems.write(Refusals.ofStatus(status), request, (HttpServletResponse) getResponse());
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
