package dev.struktura.messages.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.table.UnreadableTable;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.ReceivedFile;
import dev.struktura.base.web.Toast;
import dev.struktura.messages.Channel;
import dev.struktura.messages.Courtesies;
import dev.struktura.messages.Courtesy;
import dev.struktura.messages.Wish;
import dev.struktura.messages.WishFile;
import dev.struktura.messages.Wishes;
import dev.struktura.staff.Viewer;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When clients are written to, and which addresses are not. */
@Controller
@RequestMapping("/settings/contact-rules")
class ContactRulesPage {

    private static final int SHOWN = 500;
    private static final int LONGEST_REASON = 500;

    private final Courtesies courtesies;
    private final Wishes wishes;
    private final WishFile file;

    ContactRulesPage(Courtesies courtesies, Wishes wishes, WishFile file) {
        this.courtesies = courtesies;
        this.wishes = wishes;
        this.file = file;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        requireKeeps(viewer);
        return new ModelAndView("messages/contact-rules")
                .addObject("courtesy", courtesies.current())
                .addObject("wishes", wishes.ofAddresses(SHOWN));
    }

    @PostMapping
    String change(
            @RequestParam @DateTimeFormat(pattern = "HH:mm") LocalTime opens,
            @RequestParam @DateTimeFormat(pattern = "HH:mm") LocalTime closes,
            @RequestParam(defaultValue = "") Set<Channel> channels,
            @RequestParam(defaultValue = "false") boolean consentFirst,
            @RequestParam long version,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        if (!opens.isBefore(closes)) {
            throw Problem.invalid("closes", Reason.of("messages.courtesy.invalid.order"));
        }
        Courtesy wanted = new Courtesy(opens, closes, channels, consentFirst, null, null, 0);
        boolean changed = courtesies.change(wanted, Set.of(version), viewer);
        return back(f.t(changed ? "messages.courtesy.saved" : "messages.channels.changed-meanwhile"), redirect);
    }

    @PostMapping("/addresses")
    String add(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        String known = file.address(address)
                .orElseThrow(() -> Problem.invalid("address", Reason.of("messages.wishes.invalid.address")));
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("messages.wishes.invalid.reason", LONGEST_REASON));
        }
        wishes.add(
                new Wish.Said(
                        Wish.Stance.OBJECTION, Wish.Extent.ALL, null, null, known, reason.strip(), Wish.Source.BY_HAND),
                viewer);
        return back(f.t("messages.wishes.added"), redirect);
    }

    @PostMapping("/addresses/{id}/end")
    String end(@PathVariable Wish.Id id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        requireKeeps(viewer);
        Wish ended = wishes.find(id).filter(wish -> wish.client() == null).orElseThrow(Problem::notFound);
        wishes.end(ended.id(), viewer);
        return back(f.t("messages.wishes.ended"), redirect);
    }

    @PostMapping("/files")
    ModelAndView take(@RequestParam MultipartFile list, Viewer viewer) {
        requireKeeps(viewer);
        try (ReceivedFile received = ReceivedFile.of(list, "do-not-contact.csv")) {
            return show(viewer).addObject("taken", file.take(received.path(), viewer));
        } catch (UnreadableTable e) {
            throw Problem.invalid("list", e.reason());
        }
    }

    private static void requireKeeps(Viewer viewer) {
        if (!Courtesies.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("messages.courtesy.not-yours"));
        }
    }

    private static String back(String words, RedirectAttributes redirect) {
        Toast.of(words).after(redirect);
        return "redirect:/settings/contact-rules";
    }
}
