package dev.struktura.billing;

import dev.struktura.base.Asking;
import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import dev.struktura.billing.provider.PaymentProvider;
import dev.struktura.billing.provider.ProviderAccess;
import dev.struktura.billing.provider.ProviderFault;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the department at payment providers; their tokens are sealed in the table. */
@Service
public class ProviderAccounts implements KeepsSecrets {

    private static final String TABLE = "billing.provider_account";

    private final JdbcClient sql;
    private final Secrets secrets;
    private final List<PaymentProvider> providers;
    private final Journal journal;
    private final Clock clock;

    ProviderAccounts(JdbcClient sql, Secrets secrets, List<PaymentProvider> providers, Journal journal, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.providers = List.copyOf(providers);
        this.journal = journal;
        this.clock = clock;
    }

    /** A provider and how the department reaches its account there. */
    record Account(PaymentProvider provider, ProviderAccess access) {}

    /** The keys of the providers there are adapters for. */
    public List<String> known() {
        return providers.stream().map(PaymentProvider::key).toList();
    }

    Optional<PaymentProvider> provider(String key) {
        return providers.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Whether the department has an account at a provider. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    Optional<Account> find(String key) {
        return provider(key).flatMap(provider -> access(key).map(access -> new Account(provider, access)));
    }

    /** The account by which clients pay; empty while there is none. */
    Optional<Account> first() {
        return providers.stream()
                .flatMap(provider -> find(provider.key()).stream())
                .findFirst();
    }

    /** Whoever lets a client pay need not see the accounts, nor does a provider that comes to the door. */
    private Optional<ProviderAccess> access(String key) {
        return Asking.asDepartment(() -> sql.sql(
                        "select sealed from billing.provider_account where provider = :provider")
                .param("provider", key)
                .query((row, n) ->
                        new ProviderAccess(secrets.decrypt(row.getBytes("sealed"), SealedColumn.place(TABLE, key))))
                .optional());
    }

    @Transactional
    public void set(String key, ProviderAccess access, Viewer by) {
        sql.sql("""
            insert into billing.provider_account (provider, sealed, changed_at, changed_by)
            values (:provider, :sealed, :at, :by)
            on conflict (provider) do update
               set sealed = excluded.sealed, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
                .param("provider", key)
                .param("sealed", secrets.encrypt(access.token(), SealedColumn.place(TABLE, key)))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.id().value())
                .update();
        tell("payment-provider-set", key, by);
    }

    /** Ends the account; what was paid stays, what comes late cannot be checked any more. False when there was none. */
    @Transactional
    public boolean remove(String key, Viewer by) {
        int removed = sql.sql("delete from billing.provider_account where provider = :provider")
                .param("provider", key)
                .update();
        if (removed > 0) {
            tell("payment-provider-removed", key, by);
        }
        return removed > 0;
    }

    /**
     * Who the provider takes us for.
     *
     * @throws ProviderFault when it refuses or cannot be reached
     */
    public String introduce(String key, ProviderAccess access) throws ProviderFault {
        return provider(key).orElseThrow().introduce(access);
    }

    private void tell(String what, String key, Viewer by) {
        journal.append(new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("employee", by.id().value()),
                what,
                by.asActor(),
                null,
                null,
                Map.of("provider", key)));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(TABLE, List.of("provider"), "sealed", null));
    }
}
