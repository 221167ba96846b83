package dev.struktura.bench;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftResult;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.playbooks.history.DryRun;
import dev.struktura.playbooks.history.DryRunId;
import dev.struktura.playbooks.history.DryRunWork;
import dev.struktura.playbooks.history.DryRuns;
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A draft led through half a year of a department's journal: lives of deals that the kernel led, copied and spread over the time. */
final class HistoryLedAgain {

    private static final int ENTRIES = Integer.getInteger("bench.entries", 1_000_000);
    private static final int PATTERNS = 40;
    private static final long FIRST = 4_000_000;

    private static final Map<String, Object> ANSWERS =
            Map.of("need", "CRM", "budget", "50 000", "decisionMaker", "director");
    private static final Map<String, Object> LEGAL =
            Map.of("legalName", "Company", "taxId", "40123456", "legalAddress", "Lviv");

    private final Installation installation;
    private final Deals deals;
    private final Viewer head;
    private final JdbcTemplate sql;

    private HistoryLedAgain(Installation installation) {
        this.installation = installation;
        this.deals = installation.bean(Deals.class);
        this.head = installation.head();
        this.sql = new JdbcTemplate(installation.bean(DataSource.class));
    }

    static void measure(Installation installation) {
        HistoryLedAgain history = new HistoryLedAgain(installation);
        history.fill();
        for (int round = 1; round <= 3; round++) {
            history.lead(round);
        }
    }

    private void fill() {
        List<DealId> patterns = deals
                .open(
                        LongStream.range(FIRST, FIRST + PATTERNS)
                                .mapToObj(StrukturaDeals::lead)
                                .toList(),
                        head)
                .stream()
                .map(Deal::id)
                .toList();
        patterns.forEach(this::leadOn);
        sql.execute("select journal.make_month((current_date - make_interval(months => m))::date) from generate_series(0, 7) m");
        UUID[] ids = patterns.stream().map(DealId::value).toArray(UUID[]::new);
        Integer each = sql.queryForObject("select count(*)::int from journal.entry where subject_id = any(?)", Integer.class, (Object) ids);
        sql.update(COPIES, ids, ENTRIES / (each == null ? 1 : each));
        sql.execute("vacuum analyze journal.entry");
    }

    private void leadOn(DealId deal) {
        act(deal);
        move(deal, "qualification", Map.of());
        act(deal);
        deals.edit(deal, new Deals.Edit(null, Map.of("need", "warehouse"), null), head);
        move(deal, "proposal", ANSWERS);
        deals.happened(deal, "proposal-attached", Map.of(), head);
        deals.happened(deal, "proposal-opened", Map.of(), null);
        act(deal);
        act(deal);
        move(deal, "agreement", LEGAL);
        act(deal);
    }

    private void act(DealId deal) {
        deals.log(deal, new Deals.Activity("call", null, "Called", null), head);
    }

    private void move(DealId deal, String stage, Map<String, Object> facts) {
        deals.move(deal, new Deals.Move(stage, facts, null, null), head);
    }

    /** Each moment of a pattern eleven hours after the one before, the copies all over the last five months. */
    private static final String COPIES = """
        with told as (select e.*, dense_rank() over (partition by subject_id order by at) as step
                        from journal.entry e where subject_id = any(?)),
             copy as (select p.subject_id, uuidv7() as id, random() * interval '140 days' as later
                        from (select distinct subject_id from told) p, generate_series(1, ?))
        insert into journal.entry (at, subject_type, subject_id, type, actor_id, actor_name, rule, why, data)
        select base.now() - interval '150 days' + copy.later + told.step * interval '11 hours', told.subject_type, copy.id,
               told.type, told.actor_id, told.actor_name, told.rule, told.why, told.data
          from told join copy using (subject_id)
         order by 1, told.id\
        """;

    private void lead(int round) {
        Draft draft = begin();
        DryRunId id = ((DryRuns.Asked.Accepted) installation.bean(DryRuns.class).ask(draft, 6, head)).run().id();
        DryRunWork work = installation.bean(DryRunWork.class);
        long started = System.nanoTime();
        while (work.runDue() > 0) {
            Thread.onSpinWait();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        DryRun run = installation.bean(DryRuns.class).find(id).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%nW6: a draft led through history, round %d: %d entries, %d deals, %.1f s, %.0f entries/s; differ: %s%n",
                round,
                run.progress().entries(),
                run.result().deals(),
                seconds,
                run.progress().entries() / seconds,
                run.result().changed());
    }

    /** Reminds after six hours instead of twenty-four, and asks for the legal name before there is a proposal. */
    private Draft begin() {
        String document = ProcessDocument.shipped("/processes/techflow.yaml")
                .toJson()
                .replace("\"after\":\"PT24H\",\"since\":\"action\"", "\"after\":\"PT6H\",\"since\":\"action\"")
                .replace("\"gate\":[\"need\"", "\"gate\":[\"legalName\",\"need\"");
        DraftResult begun = installation.bean(Drafts.class).begin(ProcessDocument.parse(document), null, head);
        return ((DraftResult.Done) begun).draft();
    }
}
