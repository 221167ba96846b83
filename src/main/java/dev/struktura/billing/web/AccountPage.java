package dev.struktura.billing.web;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.entity.AccountForm;
import dev.struktura.billing.entity.AccountId;
import dev.struktura.billing.entity.BankAccount;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.billing.requisite.Doubts;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One bank account of a legal entity. */
@Controller
@RequestMapping("/settings/entities/{id}/accounts")
class AccountPage {

    private static final String BACK = "redirect:/settings/entities/{id}";

    private final Entities entities;
    private final EntityView view;
    private final AccountForm blank;

    AccountPage(Entities entities, EntityView view, Company company) {
        this.entities = entities;
        this.view = view;
        this.blank = AccountForm.blank(company.currency().getCurrencyCode());
    }

    @GetMapping("/new")
    ModelAndView newcomer(@PathVariable EntityId id, Viewer viewer) {
        return form(view.found(id, viewer), null, blank, Map.of());
    }

    @FreshProof
    @PostMapping
    ModelAndView add(
            @PathVariable EntityId id,
            AccountForm form,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        LegalEntity entity = view.found(id, viewer);
        return switch (form.over(blank)) {
            case AccountForm.Read.Wrong(var violations) ->
                refused(form(entity, null, form, EntitiesPage.errors(violations)));
            case AccountForm.Read.Right(BankAccount.Details details) -> {
                entities.addAccount(id, details, viewer);
                yield told("billing.account.saved", details.number(), f, redirect);
            }
        };
    }

    /** What looks mistyped so far. */
    @PostMapping("/doubts")
    ModelAndView doubts(@PathVariable EntityId id, AccountForm form, Viewer viewer) {
        view.found(id, viewer);
        return EntityView.doubts(
                form.over(blank) instanceof AccountForm.Read.Right(BankAccount.Details details)
                        ? Doubts.of(details)
                        : List.of());
    }

    @GetMapping("/{account}")
    ModelAndView one(@PathVariable EntityId id, @PathVariable AccountId account, Viewer viewer) {
        LegalEntity entity = view.found(id, viewer);
        BankAccount known = known(entity, account);
        return form(entity, known, AccountForm.of(known), Map.of());
    }

    @FreshProof
    @PostMapping("/{account}")
    ModelAndView change(
            @PathVariable EntityId id,
            @PathVariable AccountId account,
            AccountForm form,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        LegalEntity entity = view.found(id, viewer);
        BankAccount before = known(entity, account);
        return switch (form.marked().over(AccountForm.of(before))) {
            case AccountForm.Read.Wrong(var violations) ->
                refused(form(entity, before, form, EntitiesPage.errors(violations)));
            case AccountForm.Read.Right(BankAccount.Details details) -> {
                entities.changeAccount(id, new BankAccount(account, details), viewer);
                yield told("billing.account.saved", details.number(), f, redirect);
            }
        };
    }

    @FreshProof
    @PostMapping("/{account}/removal")
    ModelAndView remove(
            @PathVariable EntityId id,
            @PathVariable AccountId account,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        BankAccount known = known(view.found(id, viewer), account);
        entities.removeAccount(id, known, viewer);
        return told("billing.account.removed", known.details().number(), f, redirect);
    }

    private static ModelAndView told(String key, String number, Frame f, RedirectAttributes redirect) {
        Toast.of(f.t(key, number)).after(redirect);
        return new ModelAndView(BACK);
    }

    private static ModelAndView form(
            LegalEntity entity, @Nullable BankAccount before, AccountForm form, Map<String, Reason> errors) {
        return new ModelAndView("billing/account")
                .addObject("entity", entity)
                .addObject("before", before)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static BankAccount known(LegalEntity entity, AccountId account) {
        return entity.account(account).orElseThrow(Problem::notFound);
    }
}
