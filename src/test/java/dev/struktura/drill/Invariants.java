package dev.struktura.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in the database after everything that happened to the nodes. */
record Invariants(JdbcClient sql, Ledger ledger) {

    /** Rules that fire at most once while a deal goes from lead to proposal, each being in one stage. */
    private static final String ONCE =
            "'first-contact', 'ask-three-questions', 'no-answers-24h', 'proposal-task', 'stage-48h'";

    private static final int UUID_LENGTH = 36;

    void check() {
        assertThat(ledger.complaints()).as("requests without an answer").isEmpty();
        everyAcknowledgedDealIsThereOnce();
        everyAcknowledgedNoteIsThereOnce();
        everyAcknowledgedMoveIsThereOnce();
        noTimerWasLost();
        noTimerFiredTwice();
        nothingWasDoneTwice();
        moneyIsConserved();
        assertThat(broken("a load that is not the number of open deals", """
            select coalesce(l.owner_id, d.owner_id) from (select owner_id, sum(delta) as n from deals.load group by 1) l
              full join (select owner_id, count(*) as n from deals.deal
                          where status = 'OPEN' and owner_id is not null group by 1) d using (owner_id)
             where coalesce(l.n, 0) <> coalesce(d.n, 0)
            """)).isEmpty();
    }

    /** Whoever lost the answer knows the title only: that deal has to be there once as well. */
    private void everyAcknowledgedDealIsThereOnce() {
        Map<String, String> found = new HashMap<>();
        sql.sql("select title, string_agg(id::text, ' ') as ids from deals.deal where source = 'drill' group by 1")
                .query(row -> {
                    found.put(row.getString("title"), row.getString("ids"));
                });
        for (String title : ledger.unseen()) {
            assertThat(found.remove(title)).as("the deal of a lost answer").hasSize(UUID_LENGTH);
        }
        assertThat(found)
                .as("deals that were acknowledged and those that are there")
                .isEqualTo(ledger.titles());
    }

    private void everyAcknowledgedNoteIsThereOnce() {
        List<String> found = sql.sql("""
            select data ->> 'text' from journal.entry
             where subject_type = 'deal' and data ->> 'text' is not null
            """).query(String.class).list();
        assertThat(found).containsAll(ledger.notes()).doesNotHaveDuplicates();
    }

    private void everyAcknowledgedMoveIsThereOnce() {
        List<String> found = sql.sql("""
            select e.subject_id || ' ' || (e.data ->> 'to') from journal.entry e
              join deals.deal d on d.id = e.subject_id and d.source = 'drill'
             where e.type = 'deal-moved'
            """).query(String.class).list();
        assertThat(found).containsAll(ledger.moves()).doesNotHaveDuplicates();
    }

    private void noTimerWasLost() {
        assertThat(broken("a timer that is due and was not fired", """
            select t.case_id from process.timer t where t.due_at <= base.now()
            """)).isEmpty();
        assertThat(broken("a timer of a visit that is over", """
            select t.case_id from process.timer t left join deals.deal d on d.id = t.case_id
             where d.visit is distinct from t.visit
            """)).isEmpty();
        assertThat(broken("a deal that stood for 48 hours without the alert", """
            select d.id from deals.deal d
             where d.source = 'drill' and d.stage = 'proposal' and d.entered_at < base.now() - interval '48 hours'
               and not exists (select from journal.entry e where e.subject_id = d.id and e.rule = 'stage-48h')
            """))
                .isEmpty();
    }

    private void noTimerFiredTwice() {
        assertThat(broken("a rule that fired twice", """
            select e.subject_id || ' ' || e.rule from journal.entry e
              join deals.deal d on d.id = e.subject_id and d.source = 'drill'
             where e.type = 'rule-fired' and e.rule in (%s) group by e.subject_id, e.rule having count(*) > 1
            """.formatted(ONCE))).isEmpty();
        assertThat(broken("a rule of entry that did not fire", """
            select d.id || ' ' || r.rule from deals.deal d
             cross join (values ('first-contact'), ('ask-three-questions'), ('proposal-task')) r (rule)
             where d.source = 'drill' and d.stage = 'proposal'
               and not exists (select from journal.entry e where e.subject_id = d.id and e.rule = r.rule)
            """)).isEmpty();
    }

    private void nothingWasDoneTwice() {
        assertThat(broken("a task of a rule that is there twice", """
            select t.deal || ' ' || t.rule from desk.task t join deals.deal d on d.id = t.deal and d.source = 'drill'
             where t.rule in (%s) group by t.deal, t.rule having count(*) > 1
            """.formatted(ONCE)))
                .isEmpty();
        assertThat(broken("a message about the same thing that is there twice", """
            select m.about_id || ' ' || m.template || ' ' || m.mask from messages.outbox m
              join deals.deal d on d.id = m.about_id and d.source = 'drill'
             group by m.about_id, m.template, m.mask, m.fields having count(*) > 1
            """))
                .isEmpty();
    }

    private void moneyIsConserved() {
        List<String> references = sql.sql("select reference from billing.payment where reference is not null")
                .query(String.class)
                .list();
        assertThat(references).containsAll(ledger.payments()).doesNotHaveDuplicates();
        assertThat(broken("a payment that is not what it settles, what is left and what went back", """
            select p.id::text from billing.payment p
             where p.allocated <> (select coalesce(sum(a.amount), 0) from billing.allocation a
                                    where a.payment = p.id and a.taken_back_at is null)
                or p.refunded <> (select coalesce(sum(r.amount), 0) from billing.refund r where r.payment = p.id)
                or p.allocated + p.refunded > p.amount
            """))
                .isEmpty();
        assertThat(broken("an invoice that is not what was paid for it", """
            select i.number from billing.invoice i
             where i.paid <> (select coalesce(sum(a.amount), 0) from billing.allocation a
                               where a.invoice = i.id and a.taken_back_at is null)
            """)).isEmpty();
        assertThat(broken("a paid deal without its project, or with two", """
            select d.id::text from deals.deal d join billing.invoice i on i.deal = d.id and i.state = 'paid'
             where d.source = 'drill' and (select count(*) from delivery.project p where p.deal = d.id) <> 1
            """)).isEmpty();
        assertThat(broken("a gap in the numbers of invoices", """
            select entity || ' ' || kind || ' ' || year from billing.invoice group by entity, kind, year having max(ordinal) <> count(*)
            """)).isEmpty();
    }

    private List<String> broken(String what, String query) {
        return sql.sql(query).query(String.class).list().stream()
                .map(row -> what + ": " + row)
                .toList();
    }
}
