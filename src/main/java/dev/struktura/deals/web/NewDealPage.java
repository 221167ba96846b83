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
import dev.struktura.deals.NewDeal;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
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

    private final Deals deals;

    NewDealPage(Deals deals) {
        this.deals = deals;
    }

    @GetMapping("/deals/new")
    String ask(@AuthenticationPrincipal Viewer viewer, Model model) {
        refuseReaders(viewer);
        model.addAttribute("typed", Map.of());
        model.addAttribute("wrong", List.of());
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
        if (!wrong.isEmpty()) {
            ModelAndView again = new ModelAndView("deals/new", Map.of("typed", form, "wrong", wrong));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Deal deal = deals.open(lead(form, client, amount), viewer);
        Toast.of(deal.ownerName() == null ? f.t("deals.opened.queued") : f.t("deals.opened", deal.ownerName()))
                .after(redirect);
        return new ModelAndView(deals.sees(viewer, deal) ? "redirect:/deals/" + deal.id() : "redirect:/board");
    }

    private static NewDeal lead(Map<String, String> form, NewClient client, @Nullable Money amount) {
        String source = form.getOrDefault("source", "").strip();
        return new NewDeal(
                client,
                source.isEmpty() ? "manual" : source,
                DealPage.blankToNull(form.getOrDefault("title", "")),
                amount,
                DealPage.blankToNull(form.getOrDefault("note", "")),
                Map.of(),
                NewDeal.STANDARD_PROCESS);
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
        String typed = form.getOrDefault("field.amount", "");
        try {
            String fact = String.valueOf(FormFacts.of(form).getOrDefault("amount", ""));
            int space = fact.indexOf(' ');
            return fact.isEmpty() ? null : Money.of(fact.substring(0, space), fact.substring(space + 1));
        } catch (Problem e) {
            wrong.add(new Violation("amount", Reason.of("deals.invalid.amount", typed)));
            return null;
        }
    }

    private static void refuseReaders(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
    }
}
