package dev.struktura.base.rest;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Kind;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Tells bad input from our own mistakes: the first becomes a refusal a caller can act on, the second is written to the log. */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final JsonRefusal json;

    Refusals(JsonRefusal json) {
        this.json = json;
    }

    Problem of(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof BodyTooLarge || cause instanceof MaxUploadSizeExceededException) {
                return Problem.of(Kind.TOO_LARGE, Reason.of("problem.too-large"));
            }
        }
        return switch (wrong) {
            case HttpMessageNotReadableException body -> body(body);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MethodArgumentNotValidException notValid -> fields(notValid.getBindingResult());
            case BindException notValid -> fields(notValid.getBindingResult());
            case HandlerMethodValidationException notValid -> parameters(notValid);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MultipartException _ -> Problem.invalid("", Reason.of("problem.invalid.multipart"));
            case ErrorResponse other
            when other.getStatusCode().is4xxClientError() ->
                ofStatus(other.getStatusCode().value());
            default -> DataRefusal.of(wrong).orElseGet(() -> mistake(wrong));
        };
    }

    /** The refusal that stands for an HTTP status which some filter or the server gave. */
    static Problem ofStatus(int status) {
        Kind kind = switch (HttpStatus.valueOf(status)) {
            case UNAUTHORIZED -> Kind.UNAUTHENTICATED;
            case FORBIDDEN -> Kind.FORBIDDEN;
            case NOT_FOUND -> Kind.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> Kind.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> Kind.NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> Kind.TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> Kind.UNSUPPORTED;
            case TOO_MANY_REQUESTS -> Kind.TOO_MANY_REQUESTS;
            default -> status < 500 ? Kind.INVALID : Kind.INTERNAL;
        };
        return kind == Kind.INVALID
                ? Problem.invalid("", Reason.of("problem.invalid.request"))
                : Problem.of(kind, Reason.of("problem." + kind.slug()));
    }

    private Problem body(HttpMessageNotReadableException wrong) {
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException notOurs) {
                return json.of(notOurs);
            }
        }
        return Problem.invalid("", Reason.of("problem.invalid.body-missing"));
    }

    /** An identity that cannot be one is the identity of nothing. */
    private static Problem mismatch(MethodArgumentTypeMismatchException wrong) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.notFound()
                : Problem.invalid(wrong.getName(), Reason.of("problem.invalid.value"));
    }

    private static Problem fields(BindingResult result) {
        List<Problem.Violation> violations = result.getFieldErrors().stream()
                .map(error -> new Problem.Violation(error.getField(), Reason.of("problem.invalid.value")))
                .toList();
        return Problem.invalid(violations);
    }

    private static Problem parameters(HandlerMethodValidationException wrong) {
        List<Problem.Violation> violations = wrong.getParameterValidationResults().stream()
                .map(result -> String.valueOf(result.getMethodParameter().getParameterName()))
                .map(name -> new Problem.Violation(name, Reason.of("problem.invalid.value")))
                .toList();
        return Problem.invalid(violations);
    }

    private static Problem missing(String name) {
        return Problem.invalid(name, Reason.of("problem.invalid.required"));
    }

    /** Ours: the caller learns a number by which the log tells more. */
    static Problem mistake(Throwable wrong) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("request failed, number {}", number, wrong);
        return Problem.of(Kind.INTERNAL, Reason.of("problem.internal.number", number));
    }
}
