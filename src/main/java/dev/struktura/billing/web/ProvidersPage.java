package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.ProviderAccounts;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By whom clients can pay online. */
@Controller
@RequestMapping(ProvidersPage.PATH)
class ProvidersPage {

    static final String PATH = "/settings/payment-providers";

    private final ProviderAccounts accounts;
    private final ProviderDesk desk;

    ProvidersPage(ProviderAccounts accounts, ProviderDesk desk) {
        this.accounts = accounts;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        ProviderDesk.allow(viewer);
        return page("", null);
    }

    @FreshProof
    @PostMapping("/{key}")
    ModelAndView set(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable EntityId entity,
            Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f,
            RedirectAttributes redirect) {
        ProviderDesk.allow(viewer);
        try {
            String merchant = desk.set(key, new ProviderDesk.Wish(token, entity), viewer);
            Toast.of(f.t("billing.providers.done", merchant)).after(redirect);
            return new ModelAndView("redirect:" + PATH);
        } catch (Problem problem) {
            ModelAndView refused = page(key, reason(problem));
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
    }

    @FreshProof
    @PostMapping("/{key}/removal")
    String remove(
            @PathVariable String key,
            Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f,
            RedirectAttributes redirect) {
        ProviderDesk.allow(viewer);
        desk.remove(key, viewer);
        Toast.of(f.t("billing.providers.removed")).after(redirect);
        return "redirect:" + PATH;
    }

    /** What is wrong with what was typed; anything else is for the page of errors. */
    private static Reason reason(Problem problem) {
        if (problem.extensions().get("errors") instanceof List<?> errors
                && errors.getFirst() instanceof Violation(String _, Reason message)) {
            return message;
        }
        throw problem;
    }

    private ModelAndView page(String refused, @Nullable Reason why) {
        List<LegalEntity> issuers = desk.issuers();
        List<ProviderView> providers = accounts.known().stream()
                .map(key -> new ProviderView(
                        key, accounts.ownerOf(key).orElse(null), issuers, key.equals(refused) ? why : null))
                .toList();
        return new ModelAndView("billing/providers", "providers", providers);
    }
}
