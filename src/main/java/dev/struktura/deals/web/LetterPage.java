package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.clients.Addressee;
import dev.struktura.clients.Clients;
import dev.struktura.clients.ContactPointId;
import dev.struktura.clients.ContactPointKind;
import dev.struktura.deals.LetterResult;
import dev.struktura.deals.Letters;
import dev.struktura.messages.SmsLength;
import dev.struktura.messages.Templates;
import dev.struktura.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes to a client whose address the writer does not see. */
@Controller
class LetterPage {

    private final Clients clients;
    private final Letters letters;
    private final Templates templates;
    private final Reply reply;

    LetterPage(Clients clients, Letters letters, Templates templates, Reply reply) {
        this.clients = clients;
        this.letters = letters;
        this.templates = templates;
        this.reply = reply;
    }

    @GetMapping("/contact-points/{id}/letters/new")
    ModelAndView compose(
            @PathVariable ContactPointId id,
            @RequestParam(defaultValue = "") String template,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Letters.Letter letter = letters.prepared(addressee(id, viewer), template, viewer)
                .orElseGet(() -> new Letters.Letter("", "", false));
        return form(id, letter, null, viewer, f).addObject("template", template);
    }

    /** How many short messages the words are. */
    @PostMapping("/sms-lengths")
    ModelAndView length(@RequestParam(defaultValue = "") String text) {
        return new ModelAndView("deals/sms-length").addObject("length", SmsLength.of(text.strip()));
    }

    @PostMapping("/contact-points/{id}/letters")
    ModelAndView send(
            @PathVariable ContactPointId id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean atOnce,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Addressee to = addressee(id, viewer);
        Letters.Letter letter = new Letters.Letter(subject, text, atOnce);
        if (letter.text().isEmpty()
                || letter.text().length() > Letters.LONGEST_TEXT
                || letter.subject().length() > Letters.LONGEST_SUBJECT) {
            Reason why = Reason.of("deals.letter.invalid", Letters.LONGEST_TEXT, Letters.LONGEST_SUBJECT);
            return form(id, letter, why, viewer, f);
        }
        return switch (letters.write(id, letter, viewer)) {
            case LetterResult.Posted posted
            when f.isHtmx() -> form(id, letter, null, viewer, f).addObject("posted", words(posted, f));
            case LetterResult.Posted posted ->
                new ModelAndView(reply.leaveFor("/clients/" + to.client(), Toast.of(words(posted, f)), f));
            case LetterResult.Unwanted(Reason why) -> form(id, letter, why, viewer, f);
            case LetterResult.Unknown() -> throw Problem.notFound();
        };
    }

    private static String words(LetterResult.Posted posted, Frame f) {
        String words = f.t("deals.letter.posted", posted.masked());
        return posted.leaves()
                ? words
                : words + ". "
                        + f.t("why.message.no-channel." + posted.channel().slug());
    }

    private ModelAndView form(
            ContactPointId id, Letters.Letter letter, @Nullable Reason error, Viewer viewer, Frame f) {
        Addressee to = addressee(id, viewer);
        ModelAndView form = new ModelAndView(f.isHtmx() ? "deals/letter" : "deals/letter-page")
                .addObject("id", id)
                .addObject("name", to.name())
                .addObject("masked", to.masked())
                .addObject("email", to.kind() == ContactPointKind.EMAIL)
                .addObject("letter", letter)
                .addObject("templates", templates.all())
                .addObject("error", error);
        if (error != null) {
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return form;
    }

    private Addressee addressee(ContactPointId id, Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
        return clients.addressee(id, viewer).orElseThrow(Problem::notFound);
    }
}
