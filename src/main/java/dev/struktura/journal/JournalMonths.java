package dev.struktura.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the partitions of the coming months in time. */
@Component
class JournalMonths {

    private static final int AHEAD = 3;

    private final JdbcClient sql;
    private final Clock clock;

    JournalMonths(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 12, timeUnit = TimeUnit.HOURS)
    void prepare() {
        LocalDate today = LocalDate.now(clock);
        for (int month = 0; month <= AHEAD; month++) {
            sql.sql("select journal.make_month(?)")
                    .param(today.plusMonths(month))
                    .query()
                    .listOfRows();
        }
    }
}
