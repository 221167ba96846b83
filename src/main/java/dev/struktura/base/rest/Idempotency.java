package dev.struktura.base.rest;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers a POST that carries a known {@code Idempotency-Key} with the first answer, and carries it out only once. */
@Component
@Order(Idempotency.AFTER_SIGN_IN)
class Idempotency extends OncePerRequestFilter {

    static final int AFTER_SIGN_IN = 0;

    private static final int LONGEST_ANSWER = 1024 * 1024;

    /** Not outcomes of the request but states of the caller, which pass. */
    private static final Set<Integer> PASSING = Set.of(401, 409, 429);

    private final IdempotencyClaims claims;

    Idempotency(IdempotencyClaims claims) {
        this.claims = claims;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !ApiBoundary.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<IdempotencyKey> key = IdempotencyKey.of(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
        } else if (ApiBoundary.isMultipart(request)) {
            once(key.get(), RequestDigest.ofParts(request), new Exchange(request, response, chain));
        } else {
            byte[] body = request.getInputStream().readAllBytes();
            HttpServletRequest again = new ReadBody(request, body);
            once(key.get(), RequestDigest.of(request, body), new Exchange(again, response, chain));
        }
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}

    private void once(IdempotencyKey key, byte[] requestHash, Exchange exchange) throws ServletException, IOException {
        switch (claims.claim(key, requestHash)) {
            case IdempotencyClaims.Outcome.Yours(UUID claim) -> carryOut(key, claim, exchange);
            case IdempotencyClaims.Outcome.Answered(byte[] sealed) ->
                KeptAnswer.opened(sealed, key.sealingKey()).send(exchange.response());
            case IdempotencyClaims.Outcome.StillRunning _ -> {
                exchange.response().setHeader(HttpHeaders.RETRY_AFTER, "1");
                throw refusal(Problem.Kind.IDEMPOTENCY_IN_PROGRESS, "problem.idempotency-in-progress");
            }
            case IdempotencyClaims.Outcome.OtherRequest _ ->
                throw refusal(Problem.Kind.IDEMPOTENCY_KEY_REUSED, "problem.idempotency-key-reused");
            case IdempotencyClaims.Outcome.AnswerLost _ ->
                throw refusal(Problem.Kind.CONFLICT, "problem.idempotency-answer-lost");
        }
    }

    private static Problem refusal(Problem.Kind kind, String detail) {
        return Problem.of(kind, Reason.of(detail));
    }

    private void carryOut(IdempotencyKey key, UUID claim, Exchange exchange) throws ServletException, IOException {
        ContentCachingResponseWrapper response = new ContentCachingResponseWrapper(exchange.response());
        boolean kept = false;
        CurrentClaim.hold(key, claim);
        try {
            exchange.chain().doFilter(exchange.request(), response);
            CurrentClaim.letGo();
            kept = keep(key, claim, response);
        } finally {
            CurrentClaim.letGo();
            if (!kept) {
                claims.release(key, claim);
            }
        }
        response.copyBodyToResponse();
    }

    private boolean keep(IdempotencyKey key, UUID claim, ContentCachingResponseWrapper response) {
        int status = response.getStatus();
        if (status >= 500 || PASSING.contains(status) || response.getContentSize() > LONGEST_ANSWER) {
            return false;
        }
        claims.answer(key, claim, KeptAnswer.of(response).sealed(key.sealingKey()));
        return true;
    }
}
