package dev.struktura.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** W2 for db-scheduler with the polling it recommends for high throughput; its handlers do nothing at all. */
final class SchedulerTimers {

    private static final int PENDING = Integer.getInteger("bench.pending", 200_000);
    private static final int DUE = PENDING / 4;
    private static final int THREADS = 10;

    private SchedulerTimers() {}

    static void measure(Installation installation) throws InterruptedException {
        try (HikariDataSource database = installation.database("scheduler")) {
            fill(new JdbcTemplate(database));
            CountDownLatch fired = new CountDownLatch(DUE);
            OneTimeTask<Void> timer = Tasks.oneTime("timer").execute((instance, context) -> fired.countDown());
            Scheduler scheduler = Scheduler.create(database, timer)
                    .threads(THREADS)
                    .pollUsingLockAndFetch(1.0, 4.0)
                    .pollingInterval(Duration.ofSeconds(1))
                    .build();
            long start = System.nanoTime();
            scheduler.start();
            boolean all = fired.await(10, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - start) / 1e9;
            scheduler.stop();
            System.out.printf(
                    Locale.ROOT,
                    "  %-14s %12.1f timers/s%s%n",
                    "db-scheduler",
                    (DUE - fired.getCount()) / seconds,
                    all ? "" : "   not all of them in ten minutes");
        }
    }

    private static void fill(JdbcTemplate database) {
        database.execute("""
            create table scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,
                execution_time timestamptz not null, picked boolean not null, picked_by text,
                last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                last_heartbeat timestamptz, version bigint not null, priority smallint,
                state text, primary key (task_name, task_instance))
            """);
        database.execute("create index execution_time_idx on scheduled_tasks (execution_time)");
        database.execute("create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");
        database.update("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'timer', n::text, case when n <= ? then now() - interval '1 minute'
                   else now() + interval '30 days' end, false, 1 from generate_series(1, ?) n
            """, DUE, PENDING);
        database.execute("vacuum analyze scheduled_tasks");
    }
}
