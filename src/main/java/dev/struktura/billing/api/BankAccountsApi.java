package dev.struktura.billing.api;

import static dev.struktura.billing.api.LegalEntitiesApi.requireKeeps;

import dev.struktura.base.Company;
import dev.struktura.base.problem.Problem;
import dev.struktura.billing.entity.AccountForm;
import dev.struktura.billing.entity.AccountId;
import dev.struktura.billing.entity.BankAccount;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bank accounts of a legal entity, which the answers list with the entity. */
@RestController
@RequestMapping("/api/v1/legal-entities/{id}/accounts")
class BankAccountsApi {

    private final Entities entities;
    private final Company company;
    private final Warning.Words words;

    BankAccountsApi(Entities entities, Company company, Warning.Words words) {
        this.entities = entities;
        this.company = company;
        this.words = words;
    }

    /** An account without a currency is in that of the company. */
    @FreshProof
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LegalEntityJson.Account add(
            @PathVariable EntityId id,
            @RequestBody AccountForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        requireKeeps(viewer);
        known(id);
        AccountForm blank = AccountForm.blank(company.currency().getCurrencyCode());
        return shown(known(id, entities.addAccount(id, read(form, blank), viewer)), locale);
    }

    /** What is left out stays as it is; papers that name the account keep it as it was. */
    @FreshProof
    @PatchMapping("/{account}")
    LegalEntityJson.Account change(
            @PathVariable EntityId id,
            @PathVariable AccountId account,
            @RequestBody AccountForm form,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        requireKeeps(viewer);
        BankAccount before = known(id, account);
        entities.changeAccount(id, new BankAccount(account, read(form, AccountForm.of(before))), viewer);
        return shown(known(id, account), locale);
    }

    @FreshProof
    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable EntityId id, @PathVariable AccountId account, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        entities.removeAccount(id, known(id, account), viewer);
    }

    private LegalEntityJson.Account shown(BankAccount account, Locale locale) {
        return LegalEntityJson.Account.of(account, doubts -> words.of(doubts, locale));
    }

    private LegalEntity known(EntityId id) {
        return entities.find(id).orElseThrow(Problem::notFound);
    }

    private BankAccount known(EntityId id, AccountId account) {
        return known(id).account(account).orElseThrow(Problem::notFound);
    }

    private static BankAccount.Details read(AccountForm form, AccountForm before) {
        return switch (form.over(before)) {
            case AccountForm.Read.Right(BankAccount.Details details) -> details;
            case AccountForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }
}
