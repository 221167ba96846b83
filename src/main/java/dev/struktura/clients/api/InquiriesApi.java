package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Inquiries;
import dev.struktura.clients.Inquiry;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a client is already ours. */
@RestController
@RequestMapping("/api/v1/client-inquiries")
class InquiriesApi {

    private static final int LONGEST = 300;

    private final Inquiries inquiries;
    private final Clock clock;

    InquiriesApi(Inquiries inquiries, Clock clock) {
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** @param about a phone, an address, a tax id or a whole name, 1 to 300 characters */
    record Question(@Nullable String about) {

        String words() {
            if (about == null || about.isBlank() || about.strip().length() > LONGEST) {
                throw Problem.invalid("about", Reason.of("clients.inquiry.invalid", LONGEST));
            }
            return about;
        }
    }

    /**
     * @param answer {@code taken}, {@code free} or {@code ask-your-lead}
     * @param client the client where the caller sees it anyway; null else
     */
    record AnswerJson(String answer, @Nullable Named client) {}

    record Named(ClientId id, String name) {}

    @PostMapping
    AnswerJson ask(
            @RequestBody Question question, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response) {
        return switch (inquiries.ask(question.words(), viewer)) {
            case Inquiry.Answered(Inquiry.Answer answer, Client client) ->
                new AnswerJson(answer.key(), client == null ? null : new Named(client.id(), client.name()));
            case Inquiry.TooMany many -> throw tooMany(many, response);
            case Inquiry.NotAllowed _ -> throw Problem.forbidden(Reason.of("clients.problem.read-only"));
        };
    }

    private Problem tooMany(Inquiry.TooMany many, HttpServletResponse response) {
        long wait = Math.max(1, Duration.between(clock.instant(), many.next()).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return Problem.of(
                Problem.Kind.TOO_MANY_REQUESTS,
                Reason.of("clients.inquiry.too-many", many.budget(), many.next()),
                Map.of("retryAfter", wait));
    }
}
