package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stand-ins as rows. */
@Repository
class StandInTable {

    private static final String SELECT = """
        select id, employee_id, team_id, role, weight, capacity, lower(during) as begins, upper(during) as ends, swap_id, by_id,
               looked_after >= 2 as done
        from structure.stand_in
        """;

    private final JdbcClient jdbc;

    StandInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not long over, the earliest first. */
    List<StandIn> recent() {
        return jdbc.sql(SELECT + """
            where upper(during) > base.now() - interval '90 days' or looked_after < 2 order by lower(during), id
            """).query((row, n) -> standIn(row)).list();
    }

    /** All of a person, the latest first. */
    List<StandIn> of(EmployeeId person) {
        return jdbc.sql(SELECT + " where employee_id = ? order by lower(during) desc, id")
                .param(person.value())
                .query((row, n) -> standIn(row))
                .list();
    }

    Optional<StandIn> find(StandInId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query((row, n) -> standIn(row))
                .optional();
    }

    /** The two of a swap. */
    List<StandIn> ofSwap(UUID swap) {
        return jdbc.sql(SELECT + " where swap_id = ? order by id")
                .param(swap)
                .query((row, n) -> standIn(row))
                .list();
    }

    /** @return false when the person stands in somewhere at that time, or there is no such team */
    boolean insert(StandIn one) {
        return jdbc.sql("""
            insert into structure.stand_in (id, employee_id, team_id, role, weight, capacity, during, swap_id, by_id)
            select :id, :person, :team, :role, :weight, :capacity, tstzrange(:from, :to), :swap, :by
            where exists (select from structure.team_time where team_id = :team and during @> tstzrange(:from, :to))
            on conflict do nothing
            """)
                        .param("id", one.id().value())
                        .param("person", one.person().value())
                        .param("team", one.team().value())
                        .param("role", one.role().key())
                        .param("weight", one.terms().weight())
                        .param("capacity", one.terms().capacity())
                        .param("from", timestamp(one.from()))
                        .param("to", timestamp(one.to()))
                        .param("swap", one.swap())
                        .param("by", one.by().value())
                        .update()
                == 1;
    }

    /** It ends now; one that has not begun never was. */
    void end(StandInId id) {
        jdbc.sql("delete from structure.stand_in where id = ? and lower(during) >= base.now()")
                .param(id.value())
                .update();
        jdbc.sql("""
            update structure.stand_in set during = structure.end_time(during, base.now())
            where id = ? and upper(during) > base.now()
            """).param(id.value()).update();
    }

    /** All of a leaver end, and nothing is left to give back. */
    int endAll(EmployeeId person) {
        List<StandIn> open =
                of(person).stream().filter(one -> !one.lookedAfter()).toList();
        open.forEach(one -> end(one.id()));
        jdbc.sql("update structure.stand_in set looked_after = 2 where employee_id = ?")
                .param(person.value())
                .update();
        return open.size();
    }

    /** When the next one that is over is to be looked after. */
    Optional<Instant> nextDue() {
        return jdbc.sql("""
            select min(upper(during) + looked_after * interval '1 minute') from structure.stand_in where looked_after < 2
            """)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** The next one to look after, locked; one that somebody else has locked is theirs. */
    Optional<StandIn> lockDue() {
        return jdbc.sql(SELECT + """
            where looked_after < 2 and upper(during) + looked_after * interval '1 minute' <= base.now()
            order by upper(during), id limit 1 for update skip locked
            """).query((row, n) -> standIn(row)).optional();
    }

    /** @return whether it was for the first time */
    boolean lookedAfter(StandInId id) {
        return jdbc.sql("update structure.stand_in set looked_after = looked_after + 1 where id = ? returning"
                                + " looked_after")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static OffsetDateTime timestamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static StandIn standIn(ResultSet row) throws SQLException {
        return new StandIn(
                new StandInId(row.getObject("id", UUID.class)),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                new TeamId(row.getObject("team_id", UUID.class)),
                SeatRole.of(row.getString("role")),
                new SeatTerms(row.getInt("weight"), row.getObject("capacity", Integer.class)),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getObject("swap_id", UUID.class),
                new EmployeeId(row.getObject("by_id", UUID.class)),
                row.getBoolean("done"));
    }
}
