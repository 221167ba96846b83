package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many open deals each person has, as a sum of changes, so that commands never wait for a counter. */
@Component
class LoadLedger {

    /** Rows per person above which they are added up into one. */
    private static final int MOST_ROWS = 64;

    private final JdbcClient sql;

    LoadLedger(JdbcClient sql) {
        this.sql = sql;
    }

    private record Sum(UUID owner, int load, int rows) {}

    /** The loads of people; adds the rows of those up who have many, in the caller's transaction. */
    Map<EmployeeId, Integer> of(Collection<EmployeeId> people) {
        List<Sum> sums = sql.sql("""
            select owner_id as owner, sum(delta)::int as load, count(*)::int as rows from deals.load
            where owner_id = any(?) group by owner_id\
            """)
                .param(people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query((rs, row) -> new Sum(rs.getObject("owner", UUID.class), rs.getInt("load"), rs.getInt("rows")))
                .list();
        addUp(sums.stream()
                .filter(sum -> sum.rows() > MOST_ROWS)
                .map(Sum::owner)
                .toArray(UUID[]::new));
        return sums.stream().collect(Collectors.toMap(sum -> new EmployeeId(sum.owner()), Sum::load));
    }

    /** The loads of everybody. */
    Map<EmployeeId, Integer> all() {
        return sql
                .sql("select owner_id as owner, sum(delta)::int as load, count(*)::int as rows from deals.load"
                        + " group by owner_id")
                .query((rs, row) -> new Sum(rs.getObject("owner", UUID.class), rs.getInt("load"), rs.getInt("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(sum -> new EmployeeId(sum.owner()), Sum::load));
    }

    void add(List<UUID> owners, List<Integer> deltas) {
        if (!owners.isEmpty()) {
            sql.sql("insert into deals.load (owner_id, delta) select * from unnest(?::uuid[], ?::int[])")
                    .param(owners.toArray(UUID[]::new))
                    .param(deltas.toArray(Integer[]::new))
                    .update();
        }
    }

    /** Rows that somebody else adds up at this moment are left to them. */
    private void addUp(UUID[] owners) {
        if (owners.length > 0) {
            sql.sql("""
                with gone as (
                    delete from deals.load l
                    where l.ctid in (select ctid from deals.load where owner_id = any(?) for update skip locked)
                    returning owner_id, delta)
                insert into deals.load (owner_id, delta)
                select owner_id, sum(delta) from gone group by owner_id\
                """).param(owners).update();
        }
    }
}
