package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.desk.Covering.Change;
import dev.struktura.staff.Cover.Share;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose tasks are done by whom for a time, in rows. */
@Repository
class CoverRows {

    private final JdbcClient jdbc;

    CoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task that was closed while its owner was away. */
    record Closed(EmployeeId owner, @Nullable EmployeeId by) {}

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from desk.cover)")
                .query(Boolean.class)
                .single();
    }

    /** One at a time decides who covers whom; whoever comes later sees what was decided. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('desk.cover', 0))")
                .query()
                .listOfRows();
    }

    /** Open tasks that are covered, or of these people; those which somebody is just changing wait for the next time. */
    List<Covering> lockOpen(Collection<EmployeeId> away) {
        return jdbc.sql("""
            select t.id, t.title, t.deal, t.deal_number, t.team, t.assignee, t.due_at,
                   c.task is not null as covered, coalesce(c.owner, t.assignee) as owner, c.substitute
              from desk.task t
              left join desk.cover c on c.task = t.id
             where t.closed_at is null
               and t.id in (select task from desk.cover
                            union all
                            select id from desk.task where state = 'open' and assignee = any(:away))
             order by t.due_at, t.id
               for update of t skip locked
            """)
                .param("away", values(away))
                .query((row, n) -> read(row))
                .list();
    }

    /** How many open tasks each has. */
    Map<EmployeeId, Integer> loads() {
        Map<EmployeeId, Integer> loads = new HashMap<>();
        jdbc.sql("select assignee, count(*) as open from desk.task where state = 'open' and assignee is not"
                        + " null group by 1")
                .query((row, n) -> loads.put(new EmployeeId(row.getObject("assignee", UUID.class)), row.getInt("open")))
                .list();
        return loads;
    }

    void assign(List<Change> changes) {
        jdbc.sql("""
            update desk.task t set assignee = c.assignee, version = version + 1
              from unnest(:tasks::uuid[], :assignees::uuid[]) as c (task, assignee)
             where t.id = c.task and t.assignee is distinct from c.assignee
            """)
                .param("tasks", tasks(changes))
                .param("assignees", assignees(changes))
                .update();
    }

    /** Writes down who does these now; with their owners they are done by nobody else. */
    void cover(List<Change> changes, Instant at) {
        jdbc.sql("""
            insert into desk.cover (task, owner, substitute, since)
            select task, owner, nullif(assignee, owner), :at
              from unnest(:tasks::uuid[], :owners::uuid[], :assignees::uuid[]) as c (task, owner, assignee)
            on conflict (task) do update set substitute = excluded.substitute
            """)
                .param("at", Timestamp.from(at))
                .param("tasks", tasks(changes))
                .param(
                        "owners",
                        changes.stream().map(one -> one.task().owner().value()).toArray(UUID[]::new))
                .param("assignees", assignees(changes))
                .update();
    }

    void uncover(List<Change> changes) {
        jdbc.sql("delete from desk.cover where task = any(:tasks)")
                .param("tasks", tasks(changes))
                .update();
    }

    /** Takes away those that were closed meanwhile, of everybody but these. */
    List<Closed> takeClosed(Collection<EmployeeId> away) {
        return jdbc.sql("""
            delete from desk.cover c
             using desk.task t
             where t.id = c.task and t.closed_at is not null and c.owner <> all(:away)
            returning c.owner, t.closed_by
            """)
                .param("away", values(away))
                .query((row, n) -> new Closed(person(row, "owner"), TaskRows.person(row, "closed_by")))
                .list();
    }

    /** Gives back at once what a leaver does for others. */
    void returnFrom(EmployeeId leaver) {
        jdbc.sql("""
            with ended as (delete from desk.cover where substitute = :leaver returning task, owner)
            update desk.task t set assignee = e.owner, version = version + 1
              from ended e
             where t.id = e.task and t.closed_at is null and t.assignee = :leaver
            """).param("leaver", leaver.value()).update();
    }

    List<Share> shares(EmployeeId owner) {
        return jdbc.sql("""
            select c.substitute, count(*) as tasks
              from desk.cover c
              join desk.task t on t.id = c.task and t.assignee = c.substitute
             where c.owner = :owner and t.closed_at is null
             group by 1
             order by 2 desc, 1
            """)
                .param("owner", owner.value())
                .query((row, n) -> new Share(person(row, "substitute"), row.getInt("tasks")))
                .list();
    }

    int kept(EmployeeId owner) {
        return jdbc.sql("""
            select count(*)
              from desk.cover c
              join desk.task t on t.id = c.task and t.assignee = c.owner
             where c.owner = :owner and c.substitute is null and t.closed_at is null
            """).param("owner", owner.value()).query(Integer.class).single();
    }

    private static Covering read(ResultSet row) throws SQLException {
        UUID deal = row.getObject("deal", UUID.class);
        UUID team = row.getObject("team", UUID.class);
        return new Covering(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(Jsonb.read(row.getString("title"), LocalText.class)),
                deal == null ? null : new DealRef(deal, row.getLong("deal_number")),
                team == null ? null : new TeamId(team),
                TaskRows.person(row, "assignee"),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("covered"),
                person(row, "owner"),
                TaskRows.person(row, "substitute"));
    }

    private static EmployeeId person(ResultSet row, String column) throws SQLException {
        return new EmployeeId(row.getObject(column, UUID.class));
    }

    private static UUID[] tasks(List<Change> changes) {
        return changes.stream().map(one -> one.task().id()).toArray(UUID[]::new);
    }

    private static @Nullable UUID[] assignees(List<Change> changes) {
        return changes.stream()
                .map(Change::assignee)
                .map(person -> person == null ? null : person.value())
                .toArray(UUID[]::new);
    }

    private static UUID[] values(Collection<EmployeeId> people) {
        return people.stream().map(EmployeeId::value).toArray(UUID[]::new);
    }
}
