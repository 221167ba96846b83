package dev.struktura.deals.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.ContactPointId;
import dev.struktura.deals.LetterResult;
import dev.struktura.deals.Letters;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing to a client by a contact point whose value stays where it is. */
@RestController
@RequestMapping("/api/v1/contact-points/{id}/letters")
class LettersApi {

    /**
     * What is written; an e-mail may have a subject.
     *
     * @param atOnce whether it goes at any hour of the client's day; false when left out
     */
    record LetterRequest(
            @Nullable String subject,
            @Nullable String text,
            @Nullable Boolean atOnce) {}

    /** The way it goes, the address as it is shown, and whether it leaves: there may be no such channel yet. */
    record LetterJson(String channel, String masked, boolean leaves) {}

    private final Letters letters;

    LettersApi(Letters letters) {
        this.letters = letters;
    }

    /** Puts an e-mail or an SMS into the outbox; it counts as an action on the client's open deal. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LetterJson write(
            @PathVariable ContactPointId id,
            @RequestBody LetterRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        Access.requireToAct(viewer);
        return switch (letters.write(id, checked(request), viewer)) {
            case LetterResult.Posted(var channel, String masked, boolean leaves) ->
                new LetterJson(channel.slug(), masked, leaves);
            case LetterResult.Unwanted(Reason why) -> throw Problem.of(Problem.Kind.DO_NOT_CONTACT, why);
            case LetterResult.Unknown() -> throw Problem.notFound();
        };
    }

    private static Letters.Letter checked(LetterRequest request) {
        List<Violation> wrong = new ArrayList<>();
        String text = Input.text(request.text());
        Input.optional("subject", request.subject(), Letters.LONGEST_SUBJECT, wrong);
        Input.optional("text", request.text(), Letters.LONGEST_TEXT, wrong);
        if (text.isEmpty()) {
            wrong.add(new Violation("text", Reason.of("clients.invalid.required")));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Letters.Letter(
                Objects.requireNonNullElse(request.subject(), ""), text, Boolean.TRUE.equals(request.atOnce()));
    }
}
