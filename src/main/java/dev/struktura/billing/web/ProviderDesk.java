package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.billing.ProviderAccounts;
import dev.struktura.billing.provider.ProviderAccess;
import dev.struktura.billing.provider.ProviderFault;
import dev.struktura.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door for accounts at payment providers, the same for the API and the page. */
@Component
public class ProviderDesk {

    private static final int LONGEST = 500;

    private final ProviderAccounts accounts;

    ProviderDesk(ProviderAccounts accounts) {
        this.accounts = accounts;
    }

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
    public String set(String key, @Nullable String token, Viewer by) {
        known(key);
        if (token == null
                || token.isBlank()
                || token.length() > LONGEST
                || !token.strip().matches("[!-~]+")) {
            throw Problem.invalid("token", Reason.of("billing.providers.token.wrong"));
        }
        ProviderAccess access = new ProviderAccess(token.strip());
        try {
            String name = accounts.introduce(key, access);
            accounts.set(key, access, by);
            return name;
        } catch (ProviderFault fault) {
            throw Problem.invalid("token", Reason.of("billing.providers.refused", String.valueOf(fault.getMessage())));
        }
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
