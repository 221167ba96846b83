package dev.struktura.billing.entity;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.web.Version;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The legal entities of the company. One that issued a paper is closed, never removed. */
@Service
public class Entities {

    private final EntityRows rows;
    private final AccountRows accounts;
    private final EntityJournal journal;
    private final Ids ids;
    private final Clock clock;

    Entities(EntityRows rows, AccountRows accounts, EntityJournal journal, Ids ids, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who keeps them: what papers say in the company's name is decided by its owners and administrators. */
    public static boolean keeps(Viewer viewer) {
        return switch (viewer.role()) {
            case OWNER, ADMIN -> true;
            case HEAD, LEAD, ANALYST, SELLER -> false;
        };
    }

    /** All of them: the main one first, those that are closed last. */
    public List<LegalEntity> all() {
        return rows.all();
    }

    /** Whether one that issues papers is the one, and has the account, that somebody wishes. */
    public boolean mayIssue(Issuer.Wish wish) {
        return rows.all().stream().anyMatch(one -> one.isOpen() && wish.fits(one));
    }

    public Optional<LegalEntity> find(EntityId id) {
        return rows.find(id);
    }

    @Transactional
    public EntityResult add(EntityDraft draft, Viewer by) {
        rows.holdAll();
        LegalEntity entity =
                new LegalEntity(new EntityId(ids.next()), draft.details(), List.of(), draft.main(), null, 1);
        return refusal(entity, null).map(EntityResult.class::cast).orElseGet(() -> {
            if (entity.main()) {
                rows.makeRoom();
            }
            rows.insert(entity);
            journal.tell("entity-added", entity, by);
            return new EntityResult.Done(entity);
        });
    }

    /** @param versions those the change was made for; null for whatever is there */
    @Transactional
    public EntityResult change(EntityId id, EntityDraft draft, @Nullable Set<Long> versions, Viewer by) {
        rows.holdAll();
        LegalEntity before = known(id);
        LegalEntity entity = new LegalEntity(
                id, draft.details(), before.accounts(), draft.main(), before.closedAt(), before.version());
        if (!Version.fits(versions, before.version())) {
            return new EntityResult.ChangedMeanwhile();
        }
        Optional<EntityResult.Refused> refusal = refusal(entity, before);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (entity.main() && !before.main()) {
            rows.makeRoom();
        }
        return kept("entity-changed", entity, by);
    }

    private Optional<EntityResult.Refused> refusal(LegalEntity entity, @Nullable LegalEntity before) {
        String prefix = entity.details().numbering().prefix();
        boolean renumbered =
                before != null && !before.details().numbering().prefix().equals(prefix) && rows.isUsed(entity.id());
        boolean taken = rows.all().stream()
                .anyMatch(other -> !other.id().equals(entity.id())
                        && other.details().numbering().prefix().equals(prefix));
        if (renumbered) {
            return refused("numberPrefix", "billing.entity.refused.prefix-used");
        }
        if (taken) {
            return refused("numberPrefix", "billing.entity.refused.prefix-taken");
        }
        if (before != null && before.main() && !entity.main()) {
            return refused("main", "billing.entity.refused.no-main");
        }
        return entity.main() && !entity.isOpen() ? refused("main", "billing.entity.refused.closed") : Optional.empty();
    }

    private static Optional<EntityResult.Refused> refused(String path, String why) {
        return Optional.of(new EntityResult.Refused(path, Reason.of(why)));
    }

    /** Issues nothing any more; what it issued stays and can be paid. */
    @Transactional
    public EntityResult close(EntityId id, Viewer by) {
        rows.holdAll();
        LegalEntity before = known(id);
        if (before.main()) {
            return new EntityResult.Refused("", Reason.of("billing.entity.refused.main"));
        }
        return before.isOpen()
                ? kept("entity-closed", before.closedSince(clock.instant()), by)
                : new EntityResult.Done(before);
    }

    @Transactional
    public EntityResult reopen(EntityId id, Viewer by) {
        rows.holdAll();
        LegalEntity before = known(id);
        return before.isOpen() ? new EntityResult.Done(before) : kept("entity-reopened", before.closedSince(null), by);
    }

    @Transactional
    public EntityResult remove(EntityId id, Viewer by) {
        rows.holdAll();
        LegalEntity entity = known(id);
        if (entity.main()) {
            return new EntityResult.Refused("", Reason.of("billing.entity.refused.main"));
        }
        if (rows.isUsed(id)) {
            return new EntityResult.Refused("", Reason.of("billing.entity.refused.used"));
        }
        rows.delete(id);
        journal.tell("entity-removed", entity, by);
        return new EntityResult.Removed(entity);
    }

    @Transactional
    public AccountId addAccount(EntityId entity, BankAccount.Details details, Viewer by) {
        BankAccount account = new BankAccount(new AccountId(ids.next()), details);
        accountsChanged(entity, account, by, () -> accounts.insert(entity, account));
        return account.id();
    }

    @Transactional
    public void changeAccount(EntityId entity, BankAccount account, Viewer by) {
        accountsChanged(entity, account, by, () -> accounts.update(entity, account));
    }

    /** Papers that name the account keep it as it was. */
    @Transactional
    public void removeAccount(EntityId entity, BankAccount account, Viewer by) {
        accountsChanged(entity, account, by, () -> accounts.delete(account.id()));
    }

    private void accountsChanged(EntityId entity, BankAccount account, Viewer by, Runnable change) {
        rows.holdAll();
        change.run();
        rows.touch(entity);
        journal.tellOfAccount(known(entity), account, by);
    }

    private EntityResult kept(String what, LegalEntity entity, Viewer by) {
        rows.update(entity);
        journal.tell(what, entity, by);
        return new EntityResult.Done(known(entity.id()));
    }

    private LegalEntity known(EntityId id) {
        return rows.find(id).orElseThrow();
    }
}
