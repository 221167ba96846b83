package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.clients.RevealResult;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** How the API refuses to show numbers and addresses. */
@Component
class RevealAnswers {

    private static final int LONGEST_REASON = 300;

    private final Clock clock;

    RevealAnswers(Clock clock) {
        this.clock = clock;
    }

    static String reason(@Nullable String given) {
        String reason = given == null ? "" : given.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("clients.invalid.reason", LONGEST_REASON));
        }
        return reason;
    }

    Problem refusal(RevealResult why, HttpServletResponse response) {
        return switch (why) {
            case RevealResult.Revealed _ -> throw new IllegalStateException("nothing was refused");
            case RevealResult.BudgetSpent spent -> spent(spent, response);
            case RevealResult.NotAllowed _ -> Problem.forbidden(Reason.of("clients.reveal.not-allowed"));
            case RevealResult.Unknown _ -> Problem.notFound();
        };
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
