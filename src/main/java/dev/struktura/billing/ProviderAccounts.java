package dev.struktura.billing;

import dev.struktura.base.Asking;
import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import dev.struktura.billing.entity.EntityId;
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
import java.util.UUID;
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

    /** A provider, how the department reaches its account there, and whose account it is. */
    record Account(PaymentProvider provider, ProviderAccess access, EntityId entity) {}

    private record Kept(ProviderAccess access, EntityId entity) {}

    /** The keys of the providers there are adapters for. */
    public List<String> known() {
        return providers.stream().map(PaymentProvider::key).toList();
    }

    Optional<PaymentProvider> provider(String key) {
        return providers.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Whose the account at a provider is; empty while there is none. */
    public Optional<EntityId> ownerOf(String key) {
        return find(key).map(Account::entity);
    }

    Optional<Account> find(String key) {
        return provider(key)
                .flatMap(provider -> kept(key).map(kept -> new Account(provider, kept.access(), kept.entity())));
    }

    /** The account to which clients pay what a legal entity invoiced; empty while it has none. */
    Optional<Account> of(EntityId entity) {
        return providers.stream()
                .flatMap(provider -> find(provider.key()).stream())
                .filter(account -> account.entity().equals(entity))
                .findFirst();
    }

    /** Whoever lets a client pay need not see the accounts, nor does a provider that comes to the door. */
    private Optional<Kept> kept(String key) {
        return Asking.asDepartment(() -> sql.sql(
                        "select sealed, entity from billing.provider_account where provider = :provider")
                .param("provider", key)
                .query((row, n) -> new Kept(
                        new ProviderAccess(secrets.decrypt(row.getBytes("sealed"), SealedColumn.place(TABLE, key))),
                        new EntityId(row.getObject("entity", UUID.class))))
                .optional());
    }

    @Transactional
    public void set(String key, EntityId entity, ProviderAccess access, Viewer by) {
        sql.sql("""
            insert into billing.provider_account (provider, entity, sealed, changed_at, changed_by)
            values (:provider, :entity, :sealed, :at, :by)
            on conflict (provider) do update
               set entity = excluded.entity, sealed = excluded.sealed,
                   changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
                .param("provider", key)
                .param("entity", entity.value())
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
