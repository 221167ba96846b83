package dev.struktura.desk.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.desk.api.HandMade;
import dev.struktura.staff.Viewer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A task made by hand, from the list or from the page of a deal. */
@Controller
class NewTaskPage {

    private final HandMade handMade;
    private final Reply reply;

    NewTaskPage(HandMade handMade, Reply reply) {
        this.handMade = handMade;
        this.reply = reply;
    }

    /** The form; {@code due} is on the reader's wall clock. */
    record Form(
            @Nullable String title,
            @Nullable String due,
            @Nullable String priority,
            @Nullable UUID deal,
            @Nullable String back) {}

    @PostMapping("/tasks")
    String add(
            @ModelAttribute("form") Form form, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        handMade.add(
                new HandMade.Asked(form.title(), form.priority(), due(form.due(), f), form.deal(), null, null), viewer);
        reply.say(Toast.of(f.t("desk.new.added")), f);
        return "redirect:" + (isOurs(form.back()) ? form.back() : "/tasks");
    }

    private static @Nullable String due(@Nullable String local, Frame f) {
        if (local == null || local.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(local)
                    .atZone(f.reader().zone())
                    .toInstant()
                    .toString();
        } catch (DateTimeException wrong) {
            throw Problem.invalid("due", Reason.of("desk.invalid.value", local));
        }
    }

    /** A path of this application, so that nobody is led elsewhere. */
    private static boolean isOurs(@Nullable String back) {
        return back != null && back.matches("/(tasks|deals/[0-9a-f-]{36})");
    }
}
