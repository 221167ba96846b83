package dev.struktura.billing.api;

import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.billing.ProviderAccounts;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.web.ProviderDesk;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.util.Optional;
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

    /**
     * A provider; {@code set} when clients can pay by it.
     *
     * @param entityId the legal entity whose invoices are paid there; null while it is not set
     */
    record ProviderView(String key, boolean set, @Nullable EntityId entityId) {}

    /**
     * @param token as the provider gave it to the department; never shown again
     * @param entityId the legal entity whose account it is; the main one when left out
     */
    record AccountInput(@Nullable String token, @Nullable EntityId entityId) {}

    /** An account, with who the provider takes the department for. */
    record AccountView(String key, String merchant) {}

    @GetMapping
    Listing<ProviderView> list(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        ProviderDesk.allow(viewer);
        return Listing.within(accounts.known(), paging, key -> key, this::view);
    }

    private ProviderView view(String key) {
        Optional<EntityId> owner = accounts.ownerOf(key);
        return new ProviderView(key, owner.isPresent(), owner.orElse(null));
    }

    /** Keeps the token once the provider has accepted it. */
    @FreshProof
    @PutMapping("/{key}")
    AccountView set(@PathVariable String key, @RequestBody AccountInput input, @AuthenticationPrincipal Viewer viewer) {
        ProviderDesk.allow(viewer);
        return new AccountView(key, desk.set(key, new ProviderDesk.Wish(input.token(), input.entityId()), viewer));
    }

    @FreshProof
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @AuthenticationPrincipal Viewer viewer) {
        ProviderDesk.allow(viewer);
        desk.remove(key, viewer);
    }
}
