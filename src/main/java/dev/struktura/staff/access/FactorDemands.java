package dev.struktura.staff.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.struktura.base.Invalidation;
import dev.struktura.base.Stale;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles whose people need a second factor. Whoever has none when it is due is led to setting one up and can do nothing else until
 * then; setting up takes nothing but the password, so nobody is ever locked out by it.
 */
@Service
public class FactorDemands {

    /** The longest time that may be left until it is due, in days. */
    public static final int LONGEST_GRACE = 90;

    private static final String CACHE = "staff.factor-demands";

    private final JdbcClient jdbc;
    private final SecondFactor secondFactor;
    private final AccountJournal journal;
    private final Invalidation invalidation;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Map<Role, Instant> known;

    FactorDemands(JdbcClient jdbc, SecondFactor secondFactor, AccountJournal journal, Invalidation invalidation) {
        this.jdbc = jdbc;
        this.secondFactor = secondFactor;
        this.journal = journal;
        this.invalidation = invalidation;
    }

    /** From when on which roles need one. */
    public Map<Role, Instant> all() {
        Map<Role, Instant> all = known;
        if (all == null) {
            long before = changes.get();
            all = read();
            known = changes.get() == before ? all : null;
        }
        return all;
    }

    /**
     * Demands it of these roles and of no others; a role of which it was demanded before keeps its day.
     *
     * @param graceDays after how many days it is due, 0 to {@link #LONGEST_GRACE}
     * @return false when the viewer may not
     */
    @Transactional
    public boolean demand(Set<Role> roles, int graceDays, Viewer by) {
        if (!PeopleRights.resetsSecondFactors(by)) {
            return false;
        }
        jdbc.sql("delete from staff.factor_demand where role <> all(:roles)")
                .param("roles", names(roles))
                .update();
        jdbc.sql("""
            insert into staff.factor_demand (role, due_at)
            select role, clock_timestamp() + :days * interval '1 day' from unnest(:roles) as role
            on conflict do nothing
            """).param("days", graceDays).param("roles", names(roles)).update();
        invalidation.announce(CACHE);
        journal.happened(by.id(), "factor-demand-changed", by);
        return true;
    }

    /** By when the person must have one; empty when they have it or need none. */
    public Optional<Instant> dueFor(EmployeeId person, Role role) {
        return Optional.ofNullable(all().get(role)).filter(due -> !secondFactor.hasMoreThanPassword(person));
    }

    /** Whether the person may do nothing but set one up. */
    public boolean bars(EmployeeId person, Role role) {
        return all().containsKey(role) && isDue(role) && !secondFactor.hasMoreThanPassword(person);
    }

    private boolean isDue(Role role) {
        return jdbc.sql("select exists (select from staff.factor_demand where role = ? and due_at <="
                        + " clock_timestamp())")
                .param(role.name())
                .query(Boolean.class)
                .single();
    }

    @EventListener
    void forget(Stale stale) {
        if (stale.concerns(CACHE)) {
            changes.incrementAndGet();
            known = null;
        }
    }

    private Map<Role, Instant> read() {
        return jdbc
                .sql("select role, due_at from staff.factor_demand")
                .query((row, n) -> Map.entry(
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("due_at").toInstant()))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
