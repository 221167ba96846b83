package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.journal.JournalSeals;
import dev.struktura.journal.Seal;
import dev.struktura.staff.Viewer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether the journal is as it was written, for those who answer for it. */
@Controller
@RequestMapping("/settings/journal")
class JournalPage {

    private final JournalSeals seals;

    JournalPage(JournalSeals seals) {
        this.seals = seals;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        requireAudits(viewer);
        return page("", Map.of());
    }

    @PostMapping("/verifications")
    ModelAndView verify(@RequestParam(defaultValue = "") String hash, Viewer viewer) {
        requireAudits(viewer);
        String expected = hash.strip();
        if (!expected.isEmpty() && !Seal.isHash(expected)) {
            ModelAndView refused = page(hash, Map.of("hash", Reason.of("seal.invalid.hash")));
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        return page(expected, Map.of()).addObject("verdict", seals.verify(expected.isEmpty() ? null : expected));
    }

    private ModelAndView page(String hash, Map<String, Reason> errors) {
        return new ModelAndView("staff/journal")
                .addObject("last", seals.last().orElse(null))
                .addObject("hash", hash)
                .addObject("errors", errors);
    }

    private static void requireAudits(Viewer viewer) {
        if (!viewer.audits()) {
            throw Problem.forbidden(Reason.of("seal.not-yours"));
        }
    }
}
