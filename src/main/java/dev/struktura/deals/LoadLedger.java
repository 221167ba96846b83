package dev.struktura.deals;

import dev.struktura.base.time.DueWork;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many open deals each person has, as a sum of changes, so that commands never wait for a counter. */
@Component
class LoadLedger implements DueWork {

    /** Rows per person above which they are added up into one. */
    private static final int MOST_ROWS = 64;

    private final JdbcClient sql;

    LoadLedger(JdbcClient sql) {
        this.sql = sql;
    }

    Map<EmployeeId, Integer> of(Collection<EmployeeId> people) {
        return sql
                .sql("""
                    select owner_id, sum(delta)::int as load from deals.load
                    where owner_id = any(?) group by owner_id\
                    """)
                .param(people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query((rs, row) -> Map.entry(new EmployeeId(rs.getObject("owner_id", UUID.class)), rs.getInt("load")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(List<UUID> owners, List<Integer> deltas) {
        if (!owners.isEmpty()) {
            sql.sql("insert into deals.load (owner_id, delta) select * from unnest(?::uuid[], ?::int[])")
                    .param(owners.toArray(UUID[]::new))
                    .param(deltas.toArray(Integer[]::new))
                    .update();
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    /** Adds up the rows of those who have many. */
    @Override
    public int runDue() {
        sql.sql("""
            with many as (
                select owner_id from deals.load group by owner_id having count(*) > ?),
            gone as (
                delete from deals.load l
                where l.ctid in (select ctid from deals.load
                                 where owner_id in (select owner_id from many) for update skip locked)
                returning owner_id, delta)
            insert into deals.load (owner_id, delta)
            select owner_id, sum(delta) from gone group by owner_id\
            """).param(MOST_ROWS).update();
        return 0;
    }
}
