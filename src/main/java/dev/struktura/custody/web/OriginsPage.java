package dev.struktura.custody.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.custody.Canaries;
import dev.struktura.custody.ExportRights;
import dev.struktura.custody.Origins;
import dev.struktura.custody.Origins.Origin;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Whose file is this? */
@Controller
@RequestMapping("/exports/origins")
class OriginsPage {

    private final Origins origins;
    private final Canaries canaries;

    OriginsPage(Origins origins, Canaries canaries) {
        this.origins = origins;
        this.canaries = canaries;
    }

    @GetMapping
    ModelAndView page(Viewer viewer) {
        requireOversees(viewer);
        return new ModelAndView("custody/origins").addObject("text", "");
    }

    @PostMapping
    ModelAndView find(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        requireOversees(viewer);
        byte[] uploaded = file == null ? new byte[0] : file.getBytes();
        boolean pasted = uploaded.length == 0;
        List<Origin> found = pasted ? origins.ofText(text) : origins.ofFile(uploaded);
        String whole = pasted ? text : new String(uploaded, StandardCharsets.UTF_8);
        return new ModelAndView("custody/origins")
                .addObject("text", text)
                .addObject("found", found)
                .addObject("canaries", canaries.in(whole, viewer));
    }

    private static void requireOversees(Viewer viewer) {
        if (!ExportRights.oversees(viewer)) {
            throw Problem.forbidden(Reason.of("custody.refused.oversees"));
        }
    }
}
