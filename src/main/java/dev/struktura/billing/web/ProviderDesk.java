package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.billing.ProviderAccounts;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.billing.provider.ProviderAccess;
import dev.struktura.billing.provider.ProviderFault;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door for accounts at payment providers, the same for the API and the page. */
@Component
public class ProviderDesk {

    private static final int LONGEST = 500;

    private final ProviderAccounts accounts;
    private final Entities entities;

    ProviderDesk(ProviderAccounts accounts, Entities entities) {
        this.accounts = accounts;
        this.entities = entities;
    }

    /**
     * An account as somebody enters it.
     *
     * @param entity whose it is; null for the main one
     */
    public record Wish(@Nullable String token, @Nullable EntityId entity) {}

    /** Accounts are for those who answer for the installation. */
    public static void allow(Viewer viewer) {
        if (!viewer.audits()) {
            throw Problem.forbidden(Reason.of("billing.providers.not-yours"));
        }
    }

    /**
     * Keeps an account after the provider has said whose it is.
     *
     * @return who the provider takes us for
     */
    public String set(String key, Wish wish, Viewer by) {
        known(key);
        EntityId entity = issuer(wish.entity());
        String token = wish.token();
        if (token == null
                || token.isBlank()
                || token.length() > LONGEST
                || !token.strip().matches("[!-~]+")) {
            throw Problem.invalid("token", Reason.of("billing.providers.token.wrong"));
        }
        ProviderAccess access = new ProviderAccess(token.strip());
        try {
            String name = accounts.introduce(key, access);
            accounts.set(key, entity, access, by);
            return name;
        } catch (ProviderFault fault) {
            throw Problem.invalid("token", Reason.of("billing.providers.refused", String.valueOf(fault.getMessage())));
        }
    }

    /** Those whose account it may be, the main one first. */
    List<LegalEntity> issuers() {
        return entities.all().stream().filter(LegalEntity::isOpen).toList();
    }

    private EntityId issuer(@Nullable EntityId wanted) {
        return issuers().stream()
                .map(LegalEntity::id)
                .filter(one -> wanted == null || one.equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("entityId", Reason.of("billing.providers.entity.unknown")));
    }

    public void remove(String key, Viewer by) {
        known(key);
        if (!accounts.remove(key, by)) {
            throw Problem.notFound();
        }
    }

    private void known(String key) {
        if (!accounts.known().contains(key)) {
            throw Problem.notFound();
        }
    }
}
