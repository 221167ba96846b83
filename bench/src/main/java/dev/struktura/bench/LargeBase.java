package dev.struktura.bench;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A department with years behind it: many open deals, opened and moved by the kernel, and a long journal. */
final class LargeBase {

    private static final int DEALS = Integer.getInteger("bench.deals", 100_000);
    private static final int ENTRIES = DEALS * 10;
    private static final int BATCH = 500;
    private static final long FIRST = 2_000_000;

    private static final Map<String, Object> ANSWERS =
            Map.of("need", "CRM", "budget", "50 000", "decisionMaker", "director");

    private final Deals deals;
    private final Viewer head;
    private final JdbcTemplate sql;

    private LargeBase(Installation installation) {
        this.deals = installation.bean(Deals.class);
        this.head = installation.head();
        this.sql = new JdbcTemplate(installation.bean(DataSource.class));
    }

    static void fill(Installation installation) {
        LargeBase base = new LargeBase(installation);
        for (long done = 0; done < DEALS; done += BATCH) {
            base.open(FIRST + done);
        }
        base.lengthenTheJournal();
        base.sql.execute("vacuum analyze");
        System.out.printf(
                "%n%d open deals, %d entries in the journal%n",
                base.count("deals.deal where status = 'OPEN'"), base.count("journal.entry"));
    }

    /** Of each batch half goes on to qualification, and half of those to the proposal. */
    private void open(long first) {
        List<NewDeal> leads = LongStream.range(first, first + BATCH)
                .mapToObj(StrukturaDeals::lead)
                .toList();
        List<DealId> opened =
                deals.open(leads, head).stream().map(Deal::id).toList();
        List<DealId> half = new ArrayList<>(opened.subList(0, BATCH / 2));
        deals.moveAll(half, new Deals.Move("qualification", Map.of(), null, null), head);
        deals.moveAll(half.subList(0, BATCH / 4), new Deals.Move("proposal", ANSWERS, null, null), head);
    }

    /** Notes on the deals, as a history of years would have them. */
    private void lengthenTheJournal() {
        sql.update("""
            insert into journal.entry (at, subject_type, subject_id, type, actor_id, actor_name, data)
            select base.now(), 'deal', d.id, 'note', d.owner_id, 'Seller', jsonb_build_object('text', 'Called ' || n)
              from generate_series(1, 10) as n, deals.deal d
             limit greatest(0, ? - ?)\
            """, ENTRIES, count("journal.entry"));
    }

    private long count(String what) {
        Long count = sql.queryForObject("select count(*) from " + what, Long.class);
        return count == null ? 0 : count;
    }
}
