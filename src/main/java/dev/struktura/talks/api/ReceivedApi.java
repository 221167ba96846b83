package dev.struktura.talks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.deals.Letters;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.AnswerResult;
import dev.struktura.talks.Answers;
import dev.struktura.talks.Conversations;
import dev.struktura.talks.Received;
import dev.struktura.talks.ReceivedFileId;
import dev.struktura.talks.ReceivedId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that came in. */
@RestController
class ReceivedApi {

    private final Conversations conversations;
    private final Answers answers;

    ReceivedApi(Conversations conversations, Answers answers) {
        this.conversations = conversations;
        this.answers = answers;
    }

    /** What is written back. */
    record AnswerRequest(@Nullable String text) {}

    /** The way it goes, the address as it is shown, and whether it leaves: there may be no such channel yet. */
    record AnswerJson(String channel, String masked, boolean leaves) {}

    /**
     * What nobody knows whose it is, newest first; for those who lead others or see everything.
     *
     * @param state {@code unsorted}, or {@code aside} for what is not ours
     */
    @GetMapping("/api/v1/received-messages")
    Listing<TurnJson> unsorted(
            @RequestParam(defaultValue = "unsorted") String state,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer) {
        ReceivedId before = paging.after(ReceivedId::of);
        List<Received> page = switch (state) {
            case "unsorted" -> conversations.unsorted(before, paging.limitPlusOne(), viewer);
            case "aside" -> conversations.aside(before, paging.limitPlusOne(), viewer);
            default -> throw Problem.invalid("state", Reason.of("talks.invalid.state"));
        };
        return Listing.of(page, paging, message -> message.id().toString(), TurnJson::of);
    }

    /** One message that came in. */
    @GetMapping("/api/v1/received-messages/{id}")
    TurnJson one(@PathVariable ReceivedId id, @AuthenticationPrincipal Viewer viewer) {
        return conversations.find(id, viewer).map(TurnJson::of).orElseThrow(Problem::notFound);
    }

    /** Answers it the way it came; on a deal that counts as an action. */
    @PostMapping("/api/v1/received-messages/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    AnswerJson answer(
            @PathVariable ReceivedId id, @RequestBody AnswerRequest request, @AuthenticationPrincipal Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.refused.only-reads"));
        }
        return switch (answers.answer(id, checked(request), viewer)) {
            case AnswerResult.Posted(var channel, String masked, boolean leaves) ->
                new AnswerJson(channel.slug(), masked, leaves);
            case AnswerResult.NoAddress() ->
                throw Problem.of(Problem.Kind.INVALID, Reason.of("talks.invalid.no-address"));
            case AnswerResult.Unknown() -> throw Problem.notFound();
        };
    }

    /** A file that came with a message, to be kept and never shown. */
    @GetMapping(path = "/api/v1/received-files/{id}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(@PathVariable ReceivedFileId id, @AuthenticationPrincipal Viewer viewer) {
        return conversations
                .file(id, viewer)
                .map(file -> FileAnswer.of(file.name(), file.content()))
                .orElseThrow(Problem::notFound);
    }

    private static String checked(AnswerRequest request) {
        String text = request.text() == null ? "" : request.text().strip();
        if (text.isEmpty() || text.length() > Letters.LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw Problem.invalid("text", Reason.of("talks.invalid.text", Letters.LONGEST_TEXT));
        }
        return text;
    }
}
