package dev.struktura.clients;

import static java.util.stream.Collectors.toMap;

import dev.struktura.staff.EmployeeId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who read how much of the client base, a row for each quarter of an hour. */
@Repository
class ReadingRows {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    ReadingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(EmployeeId who, Collection<ClientId> opened, Collection<ClientId> listed, Instant at) {
        jdbc.sql("""
            with old as (delete from clients.reading where employee_id = :who and quarter <= :day)
            insert into clients.reading (employee_id, quarter, opened, listed)
            values (:who, :quarter, cast(:opened as bit(4096)), cast(:listed as bit(4096)))
            on conflict (employee_id, quarter) do update
            set opened = reading.opened | excluded.opened, listed = reading.listed | excluded.listed
            where reading.opened | excluded.opened <> reading.opened or reading.listed | excluded.listed <> reading.listed
            """)
                .param("who", who.value())
                .param("day", Timestamp.from(at.minus(DAY)))
                .param("quarter", Timestamp.from(quarterOf(at)))
                .param("opened", Sketch.of(opened))
                .param("listed", Sketch.of(listed))
                .update();
    }

    Pace.Read of(EmployeeId who, Instant now) {
        return jdbc.sql("""
            select coalesce(bit_count(bit_or(opened) filter (where quarter > :hour)), 0)::int as opened_hour,
                   coalesce(bit_count(bit_or(opened)), 0)::int as opened_day,
                   coalesce(bit_count(bit_or(listed) filter (where quarter > :hour)), 0)::int as listed_hour,
                   coalesce(bit_count(bit_or(listed)), 0)::int as listed_day
              from clients.reading where employee_id = :who and quarter > :day
            """)
                .param("who", who.value())
                .param("hour", Timestamp.from(now.minus(HOUR)))
                .param("day", Timestamp.from(now.minus(DAY)))
                .query((row, n) -> new Pace.Read(
                        Sketch.count(row.getInt("opened_hour")),
                        Sketch.count(row.getInt("opened_day")),
                        Sketch.count(row.getInt("listed_hour")),
                        Sketch.count(row.getInt("listed_day"))))
                .single();
    }

    /** How many clients each person opened within the last day. */
    Map<EmployeeId, Integer> opened(Instant now) {
        return jdbc
                .sql("""
                    select employee_id, bit_count(bit_or(opened))::int as ones from clients.reading
                     where quarter > ? group by employee_id
                    """)
                .param(Timestamp.from(now.minus(DAY)))
                .query((row, n) -> Map.entry(
                        new EmployeeId(row.getObject("employee_id", UUID.class)), Sketch.count(row.getInt("ones"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether it is the first warning of that rule on that day. */
    boolean warn(PaceWarning warning, Instant at) {
        return jdbc.sql("""
            insert into clients.pace_warning (employee_id, rule, day, read, worked, usual, at)
            values (:who, :rule, :day, :read, :worked, :usual, :at) on conflict do nothing
            """)
                        .param("who", warning.who().value())
                        .param("rule", warning.rule())
                        .param("day", warning.day())
                        .param("read", warning.read())
                        .param("worked", warning.worked())
                        .param("usual", warning.usual())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** When the quarter that a moment lies in began. */
    private static Instant quarterOf(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / QUARTER.toSeconds() * QUARTER.toSeconds());
    }
}
