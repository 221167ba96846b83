package dev.struktura.talks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Letters;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.AnswerResult;
import dev.struktura.talks.Answers;
import dev.struktura.talks.Conversations;
import dev.struktura.talks.Received;
import dev.struktura.talks.ReceivedFileId;
import dev.struktura.talks.ReceivedId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A message that came in: what is said to it, and the files that came with it. */
@Controller
class AnswerPage {

    private final Answers answers;
    private final Conversations conversations;
    private final Reply reply;

    AnswerPage(Answers answers, Conversations conversations, Reply reply) {
        this.answers = answers;
        this.conversations = conversations;
        this.reply = reply;
    }

    /** @param message the one that is answered; the page lets people choose among several who wrote */
    @PostMapping("/received-messages/answers")
    String answer(
            @RequestParam ReceivedId message,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable DealId deal,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
        Received answered = conversations.find(message, viewer).orElseThrow(Problem::notFound);
        if (text.isBlank() || text.strip().length() > Letters.LONGEST_TEXT) {
            throw Problem.invalid("text", Reason.of("talks.invalid.text", Letters.LONGEST_TEXT));
        }
        return switch (answers.answer(message, text, viewer)) {
            case AnswerResult.Posted posted -> reply.anew(page(answered, deal), Toast.of(words(posted, f)), f);
            case AnswerResult.NoAddress() -> throw Problem.invalid("message", Reason.of("talks.invalid.no-address"));
            case AnswerResult.Unknown() -> throw Problem.notFound();
        };
    }

    @GetMapping("/received-files/{id}")
    ResponseEntity<byte[]> file(@PathVariable ReceivedFileId id, @AuthenticationPrincipal Viewer viewer) {
        return conversations
                .file(id, viewer)
                .map(file -> FileAnswer.of(file.name(), file.content()))
                .orElseThrow(Problem::notFound);
    }

    private static String page(Received answered, @Nullable DealId deal) {
        return deal == null ? "/clients/" + answered.client() : "/deals/" + deal;
    }

    private static String words(AnswerResult.Posted posted, Frame f) {
        String words = f.t("talks.answered", posted.masked());
        return posted.leaves()
                ? words
                : words + ". "
                        + f.t("why.message.no-channel." + posted.channel().slug());
    }
}
