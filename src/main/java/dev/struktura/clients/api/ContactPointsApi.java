package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.clients.AmendResult;
import dev.struktura.clients.Amendments;
import dev.struktura.clients.ContactPointId;
import dev.struktura.clients.RevealResult;
import dev.struktura.clients.Reveals;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Numbers and addresses: shown for a reason, and forgotten. */
@RestController
@RequestMapping("/api/v1/contact-points/{id}")
class ContactPointsApi {

    private static final int LONGEST_REASON = 300;

    /** Why the value is needed. */
    record RevealRequest(@Nullable String reason) {}

    /** The value, and how many more may be looked at today. */
    record RevealJson(String value, int left) {}

    private final Reveals reveals;
    private final Amendments amendments;
    private final Clock clock;

    ContactPointsApi(Reveals reveals, Amendments amendments, Clock clock) {
        this.reveals = reveals;
        this.amendments = amendments;
        this.clock = clock;
    }

    @PostMapping("/reveals")
    RevealJson reveal(
            @PathVariable ContactPointId id,
            @RequestBody RevealRequest request,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response) {
        return switch (reveals.reveal(id, reason(request), viewer)) {
            case RevealResult.Revealed(String value, int left) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield new RevealJson(value, left);
            }
            case RevealResult.BudgetSpent spent -> throw spent(spent, response);
            case RevealResult.NotAllowed not -> throw Problem.forbidden(Reason.of("clients.reveal.not-allowed"));
            case RevealResult.Unknown unknown -> throw Problem.notFound();
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable ContactPointId id, @AuthenticationPrincipal Viewer viewer) {
        Access.act(viewer);
        if (amendments.remove(id, viewer) instanceof AmendResult.Unknown) {
            throw Problem.notFound();
        }
    }

    private static String reason(RevealRequest request) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("clients.invalid.reason", LONGEST_REASON));
        }
        return reason;
    }

    private Problem spent(RevealResult.BudgetSpent spent, HttpServletResponse response) {
        long wait = Math.max(1, Duration.between(clock.instant(), spent.until()).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return Problem.of(
                Problem.Kind.TOO_MANY_REQUESTS,
                Reason.of("clients.reveal.spent", spent.budget(), spent.until()),
                Map.of("retryAfter", wait));
    }
}
