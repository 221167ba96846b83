package dev.struktura.clients.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.clients.AmendResult;
import dev.struktura.clients.Amendments;
import dev.struktura.clients.ContactPointId;
import dev.struktura.clients.RevealResult;
import dev.struktura.clients.Reveals;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
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

    /** Why the value is needed. */
    record RevealRequest(@Nullable String reason) {}

    /** The value, and how many more may be looked at today. */
    record RevealJson(String value, int left) {}

    private final Reveals reveals;
    private final Amendments amendments;
    private final RevealAnswers answers;

    ContactPointsApi(Reveals reveals, Amendments amendments, RevealAnswers answers) {
        this.reveals = reveals;
        this.amendments = amendments;
        this.answers = answers;
    }

    @PostMapping("/reveals")
    RevealJson reveal(
            @PathVariable ContactPointId id,
            @RequestBody RevealRequest request,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response) {
        RevealResult result = reveals.reveal(id, RevealAnswers.reason(request.reason()), viewer);
        if (!(result instanceof RevealResult.Revealed(String value, int left))) {
            throw answers.refusal(result, response);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new RevealJson(value, left);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable ContactPointId id, @AuthenticationPrincipal Viewer viewer) {
        Access.act(viewer);
        if (amendments.remove(id, viewer) instanceof AmendResult.Unknown) {
            throw Problem.notFound();
        }
    }
}
