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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of tasks; everything that writes does so set-wise. Tasks of deals are sought with arrays, whose length the planner knows,
 * and by {@code closed_at is null}: asking for the state instead, it reads all open tasks of a young database, where it believes
 * that there are few. {@code offset 0} keeps it from joining the other way round.
 */
@Repository
class TaskRows {

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task as the table takes it. */
    record Row(
            UUID id,
            LocalText title,
            @Nullable LocalText hint,
            @Nullable UUID deal,
            @Nullable Long dealNumber,
            @Nullable Integer visit,
            @Nullable UUID assignee,
            @Nullable UUID team,
            Priority priority,
            Instant dueAt,
            Origin origin,
            @Nullable String rule,
            @Nullable Reason why,
            Instant createdAt,
            @Nullable UUID createdBy) {}

    /** One visit of a stage by one deal. */
    record Visit(UUID deal, int visit) {}

    /**
     * What became of a deal.
     *
     * @param left the visit that is over; null when it still stands where it stood
     * @param handed whether it went from one owner to another, or into the queue of a team, which is no owner
     */
    record Course(
            UUID deal,
            @Nullable Integer left,
            boolean handed,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable UUID team) {}

    void insert(List<Row> rows) {
        jdbc.sql("""
            insert into desk.task (id, title, hint, deal, deal_number, visit, assignee, team, priority, due_at,
                                   origin, rule, why, created_at, created_by)
            select id, title, hint, deal, deal_number, visit, assignee, team, priority, due_at,
                   origin, rule, why, created_at, created_by
              from jsonb_populate_recordset(null::desk.task, :rows::jsonb)
            """).param("rows", Jsonb.rows(rows)).update();
    }

    Optional<Task> find(TaskId id) {
        return jdbc.sql("select * from desk.task where id = :id")
                .param("id", id.value())
                .query(TaskRows::read)
                .optional();
    }

    /** Raises what is open in these visits and due before {@code horizon}; tells the deals where there was something. */
    Set<UUID> raise(Collection<Visit> visits, Instant horizon) {
        return new HashSet<>(jdbc.sql("""
            update desk.task t
               set priority = 'high', version = version + 1
              from unnest(:deals::uuid[], :visits::integer[]) as v (deal, visit)
             where t.deal = v.deal and t.visit = v.visit and t.closed_at is null and t.due_at <= :horizon
            returning t.deal
            """)
                .param("deals", visits.stream().map(Visit::deal).toArray(UUID[]::new))
                .param("visits", visits.stream().map(Visit::visit).toArray(Integer[]::new))
                .param("horizon", Timestamp.from(horizon))
                .query(UUID.class)
                .list());
    }

    /** The deals which have an open task of this rule in this visit. */
    Set<UUID> withOpen(String rule, Collection<Visit> visits) {
        return new HashSet<>(jdbc.sql("""
            select t.deal
              from desk.task t
              join unnest(:deals::uuid[], :visits::integer[]) as v (deal, visit)
                on t.deal = v.deal and t.visit = v.visit
             where t.closed_at is null and t.rule = :rule
            """)
                .param("deals", visits.stream().map(Visit::deal).toArray(UUID[]::new))
                .param("visits", visits.stream().map(Visit::visit).toArray(Integer[]::new))
                .param("rule", rule)
                .query(UUID.class)
                .list());
    }

    /** Closes as done what these rules asked for in this visit. */
    void fulfil(Visit visit, List<String> rules, Instant at) {
        jdbc.sql("""
            update desk.task
               set state = 'done', closed_at = :at, outcome = 'done', version = version + 1
             where deal = :deal and visit = :visit and closed_at is null and rule = any(:rules)
            """)
                .param("at", Timestamp.from(at))
                .param("deal", visit.deal())
                .param("visit", visit.visit())
                .param("rules", rules.toArray(String[]::new))
                .update();
    }

    /** Closes what was asked for under this key about the deal, whatever visit it belongs to. */
    void settle(UUID deal, String rule, Task.Closing closing) {
        jdbc.sql("""
            update desk.task
               set state = 'done', closed_at = :at, closed_by = :by, outcome = :outcome, version = version + 1
             where deal = any(:deals) and closed_at is null and rule = :rule
            """)
                .param("at", Timestamp.from(closing.at()))
                .param("by", closing.by() == null ? null : closing.by().value())
                .param("outcome", closing.outcome())
                .param("deals", new UUID[] {deal})
                .param("rule", rule)
                .update();
    }

    /**
     * Closes what rules asked for in visits that are over; other open tasks go where their deals go, also from whoever does them
     * for their owner, but what somebody else was asked to do stays with them. Whoever has dealt with a deal that went on has heard what was said about it.
     */
    void follow(Collection<Course> courses, Instant at) {
        jdbc.sql("""
            with course as (
                select * from unnest(:deals::uuid[], :left::integer[], :handed::boolean[], :from::uuid[], :to::uuid[],
                                     :teams::uuid[]) as c (deal, "left", handed, "from", "to", team)),
            heard as (
                update desk.notification n
                   set read_at = coalesce(read_at, :at), acknowledged_at = :at
                  from course c
                 where n.deal = c.deal and c."left" is not null
                   and n.acknowledged_at is null and n.acknowledge_by is not null),
            touched as (
                select t.id, c."to", c.team,
                       c."left" = t.visit and t.rule is not null
                       and t.id is distinct from nullif(current_setting('desk.completing', true), '')::uuid as over,
                       c.handed and (t.assignee is null or t.owner is not distinct from c."from") as goes
                  from course c
                 cross join lateral (
                    select *, coalesce(
                                  (select v.owner from desk.cover v where v.task = k.id and v.substitute = k.assignee),
                                  k.assignee) as owner
                      from desk.task k where k.deal = c.deal and k.closed_at is null offset 0) t),
            uncovered as (
                delete from desk.cover v using touched h where v.task = h.id and h.goes)
            update desk.task t
               set state = case when over then 'cancelled' else state end,
                   outcome = case when over then 'obsolete' else outcome end,
                   closed_at = case when over then :at else closed_at end,
                   assignee = case when over then assignee else h."to" end,
                   team = case when over then t.team else h.team end,
                   version = version + 1
              from touched h
             where t.id = h.id and t.closed_at is null and (over or goes)
            """)
                .param("deals", courses.stream().map(Course::deal).toArray(UUID[]::new))
                .param("left", courses.stream().map(Course::left).toArray(Integer[]::new))
                .param("handed", courses.stream().map(Course::handed).toArray(Boolean[]::new))
                .param("from", courses.stream().map(Course::from).toArray(UUID[]::new))
                .param("to", courses.stream().map(Course::to).toArray(UUID[]::new))
                .param("teams", courses.stream().map(Course::team).toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean hasOpen(UUID deal) {
        return jdbc.sql("select exists (select from desk.task where deal = :deal and closed_at is null)")
                .param("deal", deal)
                .query(Boolean.class)
                .single();
    }

    /** Says until the end of the transaction that this task is being done: it is not obsolete when its deal moves on. */
    void completing(TaskId id) {
        jdbc.sql("select set_config('desk.completing', :id, true)")
                .param("id", id.toString())
                .query(String.class)
                .single();
    }

    /** Marks an open task as done; false when it was not open any more. */
    boolean close(TaskId id, Task.Closing closing) {
        return jdbc.sql("""
            update desk.task
               set state = 'done', closed_at = :at, closed_by = :by, outcome = :outcome, note = :note,
                   version = version + 1
             where id = :id and state = 'open'
            """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(closing.at()))
                        .param("by", closing.by() == null ? null : closing.by().value())
                        .param("outcome", closing.outcome())
                        .param("note", closing.note())
                        .update()
                == 1;
    }

    static Task read(ResultSet row, int index) throws SQLException {
        UUID deal = row.getObject("deal", UUID.class);
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                Objects.requireNonNull(Jsonb.read(row.getString("title"), LocalText.class)),
                Jsonb.read(row.getString("hint"), LocalText.class),
                deal == null ? null : new DealRef(deal, row.getLong("deal_number")),
                row.getObject("visit", Integer.class),
                person(row, "assignee"),
                team(row),
                Priority.of(row.getString("priority")),
                row.getTimestamp("due_at").toInstant(),
                Task.State.of(row.getString("state")),
                Origin.of(row.getString("origin")),
                row.getString("rule"),
                Jsonb.read(row.getString("why"), Reason.class),
                row.getTimestamp("created_at").toInstant(),
                closing(row),
                row.getLong("version"));
    }

    private static Task.@Nullable Closing closing(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("closed_at");
        return at == null
                ? null
                : new Task.Closing(
                        at.toInstant(), person(row, "closed_by"), row.getString("outcome"), row.getString("note"));
    }

    private static @Nullable TeamId team(ResultSet row) throws SQLException {
        UUID id = row.getObject("team", UUID.class);
        return id == null ? null : new TeamId(id);
    }

    static @Nullable EmployeeId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new EmployeeId(id);
    }
}
