package dev.struktura.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** W2 for db-scheduler with the polling it recommends for high throughput; its handlers do nothing at all. */
final class SchedulerTimers implements Firing {

    private static final int THREADS = 10;

    private final HikariDataSource database;
    private final JdbcTemplate sql;

    SchedulerTimers(HikariDataSource database) {
        this.database = database;
        this.sql = new JdbcTemplate(database);
        createTable();
    }

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public double rate() {
        makeDue();
        CountDownLatch fired = new CountDownLatch(TimersDue.DUE);
        OneTimeTask<Void> timer = Tasks.oneTime("timer").execute((instance, context) -> fired.countDown());
        Scheduler scheduler = Scheduler.create(database, timer)
                .threads(THREADS)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofSeconds(1))
                .build();
        long start = System.nanoTime();
        scheduler.start();
        await(fired);
        double seconds = (System.nanoTime() - start) / 1e9;
        scheduler.stop();
        return TimersDue.DUE / seconds;
    }

    private static void await(CountDownLatch fired) {
        try {
            if (!fired.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("not all fired in ten minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void createTable() {
        sql.execute("""
            create table scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,
                execution_time timestamptz not null, picked boolean not null, picked_by text,
                last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                last_heartbeat timestamptz, version bigint not null, priority smallint,
                state text, primary key (task_name, task_instance))
            """);
        sql.execute("create index execution_time_idx on scheduled_tasks (execution_time)");
        sql.execute("create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");
    }

    private void makeDue() {
        sql.execute("truncate scheduled_tasks");
        sql.update("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'timer', n::text, case when n <= ? then now() - interval '1 minute'
                   else now() + interval '30 days' end, false, 1 from generate_series(1, ?) n
            """, TimersDue.DUE, TimersDue.PENDING);
        sql.execute("vacuum analyze scheduled_tasks");
    }

    @Override
    public void close() {
        database.close();
    }
}
