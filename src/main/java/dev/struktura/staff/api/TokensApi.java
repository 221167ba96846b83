package dev.struktura.staff.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.ApiTokens;
import dev.struktura.staff.access.Arrivals;
import dev.struktura.staff.access.FactorDemands;
import dev.struktura.staff.access.SignIn;
import dev.struktura.staff.access.SignInResult;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way in for programs: e-mail and password once, a token from then on, which its owner sees and revokes. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensApi {

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final String SCHEME = "Basic ";
    private static final String CODE = "X-One-Time-Code";

    private final SignIn signIn;
    private final ApiTokens tokens;
    private final Arrivals arrivals;
    private final FactorDemands demands;

    TokensApi(SignIn signIn, ApiTokens tokens, Arrivals arrivals, FactorDemands demands) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.arrivals = arrivals;
        this.demands = demands;
    }

    /** A fresh token; {@code token} is told this once. */
    record Token(String token, Instant expiresAt) {}

    /** A token in the list of its owner; the secret is told no more. */
    record TokenJson(UUID id, String name, Instant createdAt, Instant expiresAt) {

        static TokenJson of(ApiTokens.Listed one) {
            return new TokenJson(one.id(), one.name(), one.createdAt(), one.expiresAt());
        }
    }

    /** The caller's tokens that still open the door, the newest first. */
    @GetMapping
    Listing<TokenJson> list(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        return Listing.within(tokens.of(viewer.id()), paging, one -> one.id().toString(), TokenJson::of);
    }

    /** Revokes one of the caller's tokens, perhaps the very one that asks. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        if (!tokens.revoke(viewer.id(), id)) {
            throw Problem.notFound();
        }
    }

    @PostMapping
    @SecurityRequirement(name = "password")
    @ResponseStatus(HttpStatus.CREATED)
    Token issue(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization,
            @RequestHeader(name = CODE, required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Credentials who = Credentials.basic(authorization);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        SignInResult first = signIn.attempt(who.email(), who.password(), request.getRemoteAddr());
        SignInResult last = first instanceof SignInResult.CodeWanted(Employee person) && code != null
                ? signIn.finish(person, code, request.getRemoteAddr())
                : first;
        if (first instanceof SignInResult.CodeWanted && last instanceof SignInResult.Refused) {
            throw Problem.of(Problem.Kind.ONE_TIME_CODE_REQUIRED, Reason.of("problem.one-time-code-required.wrong"));
        }
        return answer(last, request, response);
    }

    private Token answer(SignInResult result, HttpServletRequest request, HttpServletResponse response) {
        return switch (result) {
            case SignInResult.Welcome(Employee person) -> issue(person, request);
            case SignInResult.CodeWanted _ ->
                throw Problem.of(
                        Problem.Kind.ONE_TIME_CODE_REQUIRED, Reason.of("problem.one-time-code-required", CODE));
            case SignInResult.Refused() -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"struktura\", charset=\"UTF-8\"");
                throw Problem.of(Problem.Kind.UNAUTHENTICATED, Reason.of("problem.unauthenticated.password"));
            }
            case SignInResult.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
                throw Problem.of(
                        Problem.Kind.TOO_MANY_REQUESTS,
                        Reason.of("problem.too-many-requests.wait", wait.seconds()),
                        Map.of("retryAfter", wait.seconds()));
            }
        };
    }

    private Token issue(Employee person, HttpServletRequest request) {
        if (demands.bars(person.id(), person.role())) {
            throw Problem.of(Problem.Kind.SECOND_FACTOR_REQUIRED, Reason.of("problem.second-factor-required"));
        }
        arrivals.byProgram(person, request);
        ApiTokens.Issued issued = tokens.issueOnProof(person.id(), "API", LIFETIME);
        return new Token(issued.secret(), issued.expiresAt());
    }

    /** What a Basic header says (RFC 7617, UTF-8). */
    private record Credentials(String email, String password) {

        static Credentials basic(@Nullable String header) {
            if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                throw Problem.of(Problem.Kind.UNAUTHENTICATED, Reason.of("problem.unauthenticated.password"));
            }
            String pair = decoded(header.substring(SCHEME.length()).strip());
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new Credentials(pair, "")
                    : new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
        }

        private static String decoded(String base64) {
            try {
                return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notBase64) {
                throw Problem.of(Problem.Kind.UNAUTHENTICATED, Reason.of("problem.unauthenticated.password"));
            }
        }
    }
}
