package dev.struktura.handoffs.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.FieldInput;
import dev.struktura.deals.FieldInputs;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Uploads;
import dev.struktura.handoffs.Answered;
import dev.struktura.handoffs.Handoff;
import dev.struktura.handoffs.Offer;
import dev.struktura.handoffs.Offers;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Offering a deal from its page; what the other team asks for is asked in place. */
@Controller
class OfferForm {

    private static final String FIELD = "field.";
    private static final int LONGEST_NOTE = 2000;
    private static final LocalText NOTHING = new LocalText("", "", "");

    private final Offers offers;
    private final Deals deals;
    private final ProcessVersions processes;
    private final FieldInputs inputs;
    private final Uploads uploads;
    private final Reply reply;

    OfferForm(Offers offers, Deals deals, ProcessVersions processes, FieldInputs inputs, Uploads uploads, Reply reply) {
        this.offers = offers;
        this.deals = deals;
        this.processes = processes;
        this.inputs = inputs;
        this.uploads = uploads;
        this.reply = reply;
    }

    @PostMapping("/deals/{id}/handoffs")
    String offer(
            @PathVariable DealId id,
            @RequestParam TeamId toTeam,
            @RequestParam Map<String, String> form,
            @RequestParam Map<String, MultipartFile> files,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Deal deal = deals.find(id, viewer).orElseThrow(Problem::notFound);
        Map<String, Object> typed = typed(viewer.mayAct() ? uploads.attached(deal, form, files, viewer) : form);
        String note = form.getOrDefault("note", "");
        Answered answered = offers.offer(id, new Offer(toTeam, typed, brief(note)), viewer);
        if (answered instanceof Answered.Refused(Outcome.GateNotMet gate)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("dialog", new OfferDialog(deal, toTeam, brief(note), gate, inputs(deal, gate, typed)));
            return "handoffs/offer-dialog";
        }
        Handoff handoff = Answers.handoffOrProblem(answered);
        String to = handoff.to().teamName();
        return reply.anew("/deals/" + id, Toast.of(f.t("handoffs.done.offered", to)), f);
    }

    private Map<String, FieldInput> inputs(Deal deal, Outcome.GateNotMet gate, Map<String, Object> typed) {
        ProcessVersion process = processes.get(deal.process(), deal.processVersion());
        Map<String, FieldInput> answerable = new HashMap<>();
        gate.missing().stream().filter(OfferDialog::isTyped).forEach(missing -> {
            String key = missing.field();
            Field field = process.field(key).orElseGet(() -> new Field(key, missing.label(), NOTHING));
            answerable.put(key, inputs.of(field, String.valueOf(typed.getOrDefault(key, "")), deal.id()));
        });
        return answerable;
    }

    private static String brief(String note) {
        return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    }

    private static Map<String, Object> typed(Map<String, String> form) {
        Map<String, Object> typed = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isBlank()) {
                typed.put(name.substring(FIELD.length()), value.strip());
            }
        });
        return typed;
    }
}
