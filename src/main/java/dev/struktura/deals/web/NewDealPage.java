package dev.struktura.deals.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.FieldInput;
import dev.struktura.deals.FieldInputs;
import dev.struktura.deals.NewDeal;
import dev.struktura.deals.web.MoveDialog.Asked;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down a lead by hand. */
@Controller
class NewDealPage {

    private static final String FIELD = "field.";
    private static final String AMOUNT = "amount";

    private final Deals deals;
    private final ProcessVersions processes;
    private final FieldInputs inputs;

    NewDealPage(Deals deals, ProcessVersions processes, FieldInputs inputs) {
        this.deals = deals;
        this.processes = processes;
        this.inputs = inputs;
    }

    @GetMapping("/deals/new")
    String ask(
            @RequestParam(defaultValue = NewDeal.STANDARD_PROCESS) String process,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        refuseReaders(viewer);
        model.addAllAttributes(page(Map.of("process", process), List.of()));
        return "deals/new";
    }

    @PostMapping("/deals")
    ModelAndView open(
            @RequestParam Map<String, String> form,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        refuseReaders(viewer);
        List<Violation> wrong = new ArrayList<>();
        Money amount = amount(form, wrong);
        NewClient client = client(form);
        wrong.addAll(client.violations());
        if (processes.latest(process(form)).isEmpty()) {
            wrong.add(new Violation("process", Reason.of("deals.invalid.process")));
        }
        NewDeal lead = lead(form, client, amount);
        wrong.addAll(deals.wrong(lead));
        if (!wrong.isEmpty()) {
            ModelAndView again = new ModelAndView("deals/new", page(form, wrong));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Deal deal = deals.open(lead, viewer);
        Toast.of(deal.ownerName() == null ? f.t("deals.opened.queued") : f.t("deals.opened", deal.ownerName()))
                .after(redirect);
        return new ModelAndView(deals.sees(viewer, deal) ? "redirect:/deals/" + deal.id() : "redirect:/board");
    }

    private Map<String, Object> page(Map<String, String> typed, List<Violation> wrong) {
        return Map.of("typed", typed, "wrong", wrong, "processes", processes.all(), "asked", asked(typed, wrong));
    }

    /** The fields that the first stage asks for; the amount has its place above them, and nothing can be attached yet. */
    private List<Asked> asked(Map<String, String> typed, List<Violation> wrong) {
        return processes.latest(process(typed)).stream()
                .flatMap(version -> version.first().ask().stream().flatMap(key -> version.field(key).stream()))
                .filter(field -> !field.key().equals(AMOUNT) && !(field.type() instanceof FieldType.File))
                .map(field -> inputs.of(field, typed.getOrDefault(FIELD + field.key(), "")))
                .map(input -> new Asked(input, reason(input, wrong), false))
                .toList();
    }

    private static @Nullable Reason reason(FieldInput input, List<Violation> wrong) {
        return wrong.stream()
                .filter(one -> one.path().equals("fields." + input.key()))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> fields(Map<String, String> form) {
        Map<String, String> given = new HashMap<>(form);
        given.remove(FIELD + AMOUNT);
        given.values().removeIf(String::isBlank);
        return FormFacts.of(given);
    }

    private static NewDeal lead(Map<String, String> form, NewClient client, @Nullable Money amount) {
        String source = form.getOrDefault("source", "").strip();
        return new NewDeal(
                client,
                source.isEmpty() ? "manual" : source,
                DealPage.blankToNull(form.getOrDefault("title", "")),
                amount,
                DealPage.blankToNull(form.getOrDefault("note", "")),
                fields(form),
                process(form));
    }

    private static String process(Map<String, String> form) {
        return form.getOrDefault("process", NewDeal.STANDARD_PROCESS);
    }

    private static NewClient client(Map<String, String> form) {
        NewClient client = NewClient.named(form.getOrDefault("name", ""));
        String contact = form.getOrDefault("contact", "");
        List<String> phones = given(form.get("phone"));
        List<String> emails = given(form.get("email"));
        return contact.isBlank() && phones.isEmpty() && emails.isEmpty()
                ? client
                : client.with(new NewContact(contact, phones, emails));
    }

    private static List<String> given(@Nullable String word) {
        return Stream.ofNullable(word)
                .filter(some -> !some.isBlank())
                .map(String::strip)
                .toList();
    }

    private static @Nullable Money amount(Map<String, String> form, List<Violation> wrong) {
        String typed = form.getOrDefault(FIELD + AMOUNT, "");
        try {
            String fact = String.valueOf(FormFacts.of(form).getOrDefault(AMOUNT, ""));
            int space = fact.indexOf(' ');
            return fact.isEmpty() ? null : Money.of(fact.substring(0, space), fact.substring(space + 1));
        } catch (Problem e) {
            wrong.add(new Violation(AMOUNT, Reason.of("deals.invalid.amount", typed)));
            return null;
        }
    }

    private static void refuseReaders(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
    }
}
