package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notifications. */
@Repository
class NotificationRows {

    private final JdbcClient jdbc;

    NotificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A notification as the table takes it. */
    record Row(
            UUID id,
            UUID employee,
            Instant at,
            Priority priority,
            LocalText text,
            @Nullable UUID deal,
            @Nullable Long dealNumber,
            @Nullable String place,
            @Nullable UUID team,
            @Nullable String rule,
            Reason why,
            @Nullable Instant acknowledgeBy) {}

    /** A notification nobody acknowledged in time, and the team whose lead must know. */
    record Unheard(Notification notification, @Nullable TeamId team) {}

    void insert(List<Row> rows) {
        jdbc.sql("""
            insert into desk.notification (id, employee, at, priority, text, deal, deal_number, place, team, rule,
                                           why, acknowledge_by)
            select id, employee, at, priority, text, deal, deal_number, place, team, rule, why, acknowledge_by
              from jsonb_populate_recordset(null::desk.notification, :rows::jsonb)
            """).param("rows", Jsonb.rows(rows)).update();
    }

    Optional<Notification> find(NotificationId id) {
        return jdbc.sql("select * from desk.notification where id = :id")
                .param("id", id.value())
                .query(NotificationRows::read)
                .optional();
    }

    List<Notification> newestFirst(EmployeeId person, int limit) {
        return jdbc.sql("""
            select * from desk.notification where employee = :person order by at desc, id desc limit :limit
            """)
                .param("person", person.value())
                .param("limit", limit)
                .query(NotificationRows::read)
                .list();
    }

    List<Notification> olderThan(EmployeeId person, NotificationId id, int limit) {
        return jdbc.sql("""
            select * from desk.notification
             where employee = :person and (at, id) < (select at, id from desk.notification where id = :id)
             order by at desc, id desc limit :limit
            """)
                .param("person", person.value())
                .param("id", id.value())
                .param("limit", limit)
                .query(NotificationRows::read)
                .list();
    }

    int unread(EmployeeId person) {
        return jdbc.sql("select count(*) from desk.notification where employee = :person and read_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    int readAll(EmployeeId person, Instant at) {
        return jdbc.sql("""
            update desk.notification set read_at = :at where employee = :person and read_at is null
            """)
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Acknowledging reads as well; the first moment stays. */
    void acknowledge(NotificationId id, Instant at) {
        jdbc.sql("""
            update desk.notification
               set read_at = coalesce(read_at, :at), acknowledged_at = coalesce(acknowledged_at, :at)
             where id = :id
            """).param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    /** Whoever has dealt with a deal has heard what was said about it: nobody waits for their word any more. */
    int settle(Collection<UUID> deals, Instant at) {
        return jdbc.sql("""
            update desk.notification
               set read_at = coalesce(read_at, :at), acknowledged_at = :at
             where deal = any(:deals) and acknowledged_at is null and acknowledge_by is not null
            """)
                .param("deals", deals.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Instant> nextUnheard() {
        return jdbc.sql("""
            select acknowledge_by from desk.notification
             where acknowledge_by is not null and acknowledged_at is null and escalated_at is null
             order by acknowledge_by limit 1
            """).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** Takes what waited too long: no other node gets the same rows, and a rolled-back caller gives them back. */
    List<Unheard> claimUnheard(int limit) {
        return jdbc.sql("""
            update desk.notification n
               set escalated_at = base.now()
              from (select id from desk.notification
                     where acknowledge_by <= base.now() and acknowledged_at is null and escalated_at is null
                     order by acknowledge_by
                     limit :limit
                       for update skip locked) late
             where n.id = late.id
            returning n.*
            """)
                .param("limit", limit)
                .query(NotificationRows::unheard)
                .list();
    }

    /** Alerts these people have not acknowledged, oldest first. */
    List<Notification> unacknowledgedBy(Collection<EmployeeId> people) {
        return jdbc.sql("""
            select * from desk.notification
             where employee = any(:people) and acknowledge_by is not null and acknowledged_at is null
             order by acknowledge_by, id
             limit 200
            """)
                .param("people", people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query(NotificationRows::read)
                .list();
    }

    private static Unheard unheard(ResultSet row, int index) throws SQLException {
        UUID team = row.getObject("team", UUID.class);
        return new Unheard(read(row, index), team == null ? null : new TeamId(team));
    }

    private static Notification read(ResultSet row, int index) throws SQLException {
        UUID deal = row.getObject("deal", UUID.class);
        return new Notification(
                new NotificationId(row.getObject("id", UUID.class)),
                new EmployeeId(row.getObject("employee", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Priority.of(row.getString("priority")),
                Objects.requireNonNull(Jsonb.read(row.getString("text"), LocalText.class)),
                deal == null ? null : new DealRef(deal, row.getLong("deal_number")),
                row.getString("place"),
                row.getString("rule"),
                Objects.requireNonNull(Jsonb.read(row.getString("why"), Reason.class)),
                instant(row, "read_at"),
                instant(row, "acknowledge_by"),
                instant(row, "acknowledged_at"),
                instant(row, "escalated_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
