package dev.struktura.billing.api;

import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.billing.ProviderAccounts;
import dev.struktura.billing.web.ProviderDesk;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts at payment providers. */
@RestController
@RequestMapping("/api/v1/payment-providers")
class ProvidersApi {

    private final ProviderAccounts accounts;
    private final ProviderDesk desk;

    ProvidersApi(ProviderAccounts accounts, ProviderDesk desk) {
        this.accounts = accounts;
        this.desk = desk;
    }

    /** A provider; {@code set} when clients can pay by it. */
    record ProviderView(String key, boolean set) {}

    /** @param token as the provider gave it to the department; never shown again */
    record AccountInput(@Nullable String token) {}

    /** An account, with who the provider takes the department for. */
    record AccountView(String key, String merchant) {}

    @GetMapping
    Listing<ProviderView> list(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        ProviderDesk.allow(viewer);
        return Listing.within(accounts.known(), paging, key -> key, key -> new ProviderView(key, accounts.has(key)));
    }

    /** Keeps the token once the provider has accepted it. */
    @FreshProof
    @PutMapping("/{key}")
    AccountView set(@PathVariable String key, @RequestBody AccountInput input, @AuthenticationPrincipal Viewer viewer) {
        ProviderDesk.allow(viewer);
        return new AccountView(key, desk.set(key, input.token(), viewer));
    }

    @FreshProof
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @AuthenticationPrincipal Viewer viewer) {
        ProviderDesk.allow(viewer);
        desk.remove(key, viewer);
    }
}
