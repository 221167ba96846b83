package dev.struktura.process.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.LocalPath;
import dev.struktura.base.web.Toast;
import dev.struktura.process.ClockAdvance;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clock in the top bar of a demo: winds forward and comes back to the page, which shows what happened. */
@Controller
class ClockControl {

    private static final Set<String> STEPS = Set.of("PT1H", "PT24H", "PT48H", "PT2160H");

    private final ObjectProvider<ClockAdvance> advance;

    ClockControl(ObjectProvider<ClockAdvance> advance) {
        this.advance = advance;
    }

    @PostMapping("/clock/advances")
    String advance(
            @RequestParam String by,
            @RequestParam(defaultValue = "/") String back,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        ClockAdvance forward = advance.getIfAvailable();
        if (forward == null || !STEPS.contains(by)) {
            throw Problem.notFound();
        }
        Instant now = forward.advance(Duration.parse(by));
        Toast.of(f.t("process.clock.advanced", f.moment(now))).after(redirect);
        return "redirect:" + LocalPath.orHome(back);
    }
}
