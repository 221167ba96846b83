package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads tasks as lists: what presses most first, what was closed last first. */
@Repository
class TaskLists {

    private final JdbcClient jdbc;

    TaskLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks after {@code after}, or from the first when that is null. */
    List<Task> page(TaskFilter filter, Sight sight, @Nullable TaskId after, int limit) {
        Query query = new Query();
        query.see(sight);
        query.filter(filter);
        boolean closed = filter.isClosed() || (filter.state() != null && filter.state() != Task.State.OPEN);
        if (after != null) {
            query.and(
                    closed
                            ? "(closed_at, id) < (select closed_at, id from desk.task where id = :after)"
                            : "(priority, due_at, id) > (select priority, due_at, id from desk.task where id = :after)",
                    "after",
                    after.value());
        }
        String order = closed ? "closed_at desc, id desc" : "priority, due_at, id";
        return jdbc.sql("select * from desk.task " + query.where() + " order by " + order + " limit " + limit)
                .params(query.params)
                .query(TaskRows::read)
                .list();
    }

    int count(TaskFilter filter, Sight sight) {
        Query query = new Query();
        query.see(sight);
        query.filter(filter);
        return jdbc.sql("select count(*) from desk.task " + query.where())
                .params(query.params)
                .query(Integer.class)
                .single();
    }

    /** What somebody has on the desk now; more than anybody could do in a day is not read. */
    List<Task> openOf(EmployeeId person) {
        return jdbc.sql("""
            select * from desk.task
             where assignee = :person and state = 'open'
             order by priority, due_at, id
             limit 500
            """)
                .param("person", person.value())
                .query(TaskRows::read)
                .list();
    }

    /** The most pressing open task of each deal that has one. */
    List<Task> firstOf(UUID[] deals) {
        return jdbc.sql("""
            select distinct on (deal) * from desk.task
             where deal = any(:deals) and state = 'open'
             order by deal, priority, due_at, id
            """).param("deals", deals).query(TaskRows::read).list();
    }

    /** Everything about a deal, the open first, then what was closed last. */
    List<Task> about(UUID deal) {
        return jdbc.sql("""
            select * from desk.task where deal = :deal
             order by (state = 'open') desc, closed_at desc, priority, due_at, id
             limit 100
            """).param("deal", deal).query(TaskRows::read).list();
    }

    /** Conditions joined by and. */
    private static final class Query {

        private final StringJoiner conditions = new StringJoiner(" and ", "where ", "").setEmptyValue("");
        private final Map<String, Object> params = new HashMap<>();

        void see(Sight sight) {
            if (!sight.everything()) {
                params.put("me", sight.me().value());
                and("(assignee = :me or team = any(:teams))", "teams", sight.teamIds());
            }
        }

        void filter(TaskFilter filter) {
            equal(
                    "assignee",
                    filter.assignee() == null ? null : filter.assignee().value());
            equal("team", filter.team() == null ? null : filter.team().value());
            equal("state", filter.state() == null ? null : filter.state().word());
            equal(
                    "priority",
                    filter.priority() == null ? null : filter.priority().word());
            equal("deal", filter.deal());
            if (filter.isClosed()) {
                conditions.add("state <> 'open'");
            }
            if (filter.unassigned()) {
                conditions.add("assignee is null");
            }
            if (filter.dueBefore() != null) {
                and("due_at < :due", "due", Timestamp.from(filter.dueBefore()));
            }
        }

        private void equal(String column, @Nullable Object value) {
            if (value != null) {
                and(column + " = :" + column, column, value);
            }
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            params.put(name, value);
        }

        String where() {
            return conditions.toString();
        }
    }
}
