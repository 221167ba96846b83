package dev.struktura.bench;

import dev.struktura.base.time.DueWork;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** W2 through the kernel: the reminder of a lead that nobody dealt with for a day. */
final class StrukturaTimers implements Firing {

    private static final int BATCH = 500;
    private static final long FIRST = 1_000_000;

    private final Installation installation;
    private final JdbcTemplate sql;

    StrukturaTimers(Installation installation) {
        this.installation = installation;
        this.sql = new JdbcTemplate(installation.bean(DataSource.class));
        Deals deals = installation.bean(Deals.class);
        for (int done = 0; done < TimersDue.PENDING; done += BATCH) {
            List<NewDeal> leads = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                leads.add(StrukturaDeals.lead(FIRST + done + i));
            }
            deals.open(leads, installation.head());
        }
    }

    @Override
    public String name() {
        return "struktura";
    }

    @Override
    public double rate() {
        makeDue();
        long before = fired();
        long start = System.nanoTime();
        installation.dueWork().forEach(DueWork::runDue);
        double seconds = (System.nanoTime() - start) / 1e9;
        long fired = fired() - before;
        if (fired != TimersDue.DUE) {
            throw new IllegalStateException("%d timers were due, %d fired".formatted(TimersDue.DUE, fired));
        }
        return TimersDue.DUE / seconds;
    }

    /** Lets a quarter of the timers be due now, arming anew those that have fired. */
    private void makeDue() {
        sql.update("""
            insert into process.timer (case_id, visit, rule, due_at)
            select id, visit, 'idle-24h', base.now() + interval '1 day' from deals.deal
            where stage = 'inbound' on conflict do nothing\
            """);
        sql.update("""
            update process.timer set due_at = base.now() - interval '1 second'
            where (case_id, visit, rule) in (
                select case_id, visit, rule from process.timer where rule = 'idle-24h' limit ?)\
            """, TimersDue.DUE);
        sql.execute("vacuum analyze process.timer");
    }

    private long fired() {
        Long fired = sql.queryForObject(
                "select count(*) from journal.entry where type = 'rule-fired' and rule = 'idle-24h'", Long.class);
        return fired == null ? 0 : fired;
    }

    @Override
    public void close() {
        // the installation is the caller's
    }
}
