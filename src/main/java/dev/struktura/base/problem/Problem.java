package dev.struktura.base.problem;

import dev.struktura.base.Reason;
import java.util.List;
import java.util.Map;

/**
 * A refusal that ends a request: thrown at the edge only, turned into an RFC 9457 document or an error page by one mapper.
 * Inside the modules a refusal is a value of a sealed type.
 */
public final class Problem extends RuntimeException {

    /** The refusals of the contract: {@code urn:struktura:problem:SLUG} and its HTTP status. */
    public enum Kind {
        INVALID("invalid", 400),
        UNAUTHENTICATED("unauthenticated", 401),
        ONE_TIME_CODE_REQUIRED("one-time-code-required", 401),
        FORBIDDEN("forbidden", 403),
        FRESH_PROOF_REQUIRED("fresh-proof-required", 403),
        SECOND_FACTOR_REQUIRED("second-factor-required", 403),
        NOT_FOUND("not-found", 404),
        METHOD_NOT_ALLOWED("method-not-allowed", 405),
        NOT_ACCEPTABLE("not-acceptable", 406),
        CONFLICT("conflict", 409),
        IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409),
        STALE_VERSION("stale-version", 412),
        TOO_LARGE("too-large", 413),
        UNSUPPORTED("unsupported", 415),
        GATE_NOT_MET("gate-not-met", 422),
        MOVE_NOT_ALLOWED("move-not-allowed", 422),
        CHECKS_FAILED("checks-failed", 422),
        DO_NOT_CONTACT("do-not-contact", 422),
        IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
        TOO_MANY_REQUESTS("too-many-requests", 429),
        INTERNAL("internal", 500);

        private final String slug;
        private final int status;

        Kind(String slug, int status) {
            this.slug = slug;
            this.status = status;
        }

        public String slug() {
            return slug;
        }

        public int status() {
            return status;
        }
    }

    /** One wrong place in the input: {@code path} as in {@code client.name}, message code and facts for the reader. */
    public record Violation(String path, Reason message) {}

    private final Kind kind;
    private final Reason detail;
    private final transient Map<String, Object> extensions;

    private Problem(Kind kind, Reason detail, Map<String, Object> extensions) {
        super(kind.slug() + ": " + detail);
        this.kind = kind;
        this.detail = detail;
        this.extensions = Map.copyOf(extensions);
    }

    /**
     * A refusal with members of its own.
     *
     * @param extensions members added to the document; a {@link Reason} or list of {@link Violation} is translated
     */
    public static Problem of(Kind kind, Reason detail, Map<String, Object> extensions) {
        return new Problem(kind, detail, extensions);
    }

    public static Problem of(Kind kind, Reason detail) {
        return new Problem(kind, detail, Map.of());
    }

    public static Problem notFound() {
        return of(Kind.NOT_FOUND, Reason.of("problem.not-found"));
    }

    public static Problem forbidden(Reason detail) {
        return of(Kind.FORBIDDEN, detail);
    }

    public static Problem invalid(String path, Reason message) {
        return invalid(List.of(new Violation(path, message)));
    }

    public static Problem invalid(List<Violation> violations) {
        return of(Kind.INVALID, Reason.of("problem.invalid"), Map.of("errors", List.copyOf(violations)));
    }

    public Kind kind() {
        return kind;
    }

    public Reason detail() {
        return detail;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
