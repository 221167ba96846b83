package dev.struktura.playbooks.change;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.NewClient;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.playbooks.RandomProcesses;
import dev.struktura.process.MigrationPlan;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.process.Rule;
import dev.struktura.process.Trigger;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random processes published, run, changed, taken back and rolled back: no deal is lost, no timer orphaned, nothing done twice. */
@StrukturaTest
class PublicationProperties {

    private static final int STORIES = 6;
    private static final int DEALS = 5;

    @Autowired
    Api api;

    @Autowired
    Deals deals;

    @Autowired
    ProcessVersions versions;

    @Autowired
    Publications publications;

    @Autowired
    PublicationWork work;

    @Autowired
    Staff staff;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private record Story(ProcessDocument first, ProcessDocument second, Plan plan, long seed) {}

    @Test
    void aChangingProcessLosesNoDealOrphansNoTimerAndDoesNothingTwice() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        JqwikSession.run(() -> stories().sampleStream().limit(STORIES).forEach(this::holds));
    }

    private static Arbitrary<Story> stories() {
        Arbitrary<Plan> plans = Combinators.combine(
                        Arbitraries.of(Plan.Mode.NOW, Plan.Mode.NOW, Plan.Mode.NEXT_STAGE),
                        Arbitraries.of(MigrationPlan.Timing.values()))
                .as((mode, timing) -> new Plan(mode, new MigrationPlan(Map.of(), Map.of(), timing, Map.of())));
        return Combinators.combine(
                        Arbitraries.oneOf(RandomProcesses.sound(), RandomProcesses.mended()),
                        Arbitraries.oneOf(RandomProcesses.mended(), RandomProcesses.sound()),
                        plans,
                        Arbitraries.longs().between(0, 1_000_000))
                .as(Story::new);
    }

    private void holds(Story story) {
        Random random = new Random(story.seed());
        int first = versions.publish(story.first(), Publishing.SHIPPED).number();
        int second = versions.publish(story.second(), Publishing.SHIPPED).number();
        publish(first, Plan.STAY);
        List<DealId> some = IntStream.range(0, DEALS).mapToObj(i -> open()).toList();
        live(some, random);
        check(some, story);

        PublicationId changed = publish(second, story.plan());
        check(some, story);
        live(some, random);
        check(some, story);

        assertThat(publications.takeBack(changed, head())).isInstanceOf(PublicationResult.Accepted.class);
        work.runDue();
        check(some, story);
        live(some, random);

        publish(second, new Plan(Plan.Mode.NOW, MigrationPlan.AS_IS));
        live(some, random);
        check(some, story);
    }

    private PublicationId publish(int number, Plan plan) {
        PublicationResult result =
                publications.publishAgain("random", number, new Publications.Wish(plan, "Так", false), head());
        assertThat(result).isInstanceOf(PublicationResult.Accepted.class);
        work.runDue();
        return ((PublicationResult.Accepted) result).publication().id();
    }

    private DealId open() {
        NewDeal lead = new NewDeal(NewClient.named("Мрія"), "site", null, null, null, Map.of(), "random");
        return deals.open(lead, head()).id();
    }

    /** People act, move deals wherever they may, and half a day passes. */
    private void live(List<DealId> some, Random random) {
        for (DealId id : some) {
            Deal deal = deals.get(id);
            List<String> ways = deal.stage().next();
            switch (random.nextInt(3)) {
                case 0 -> deals.log(id, new Deals.Activity("call", null, null, null), head());
                case 1 -> deals.edit(id, new Deals.Edit(null, Map.of("need", "так"), null), head());
                default -> {
                    if (!ways.isEmpty()) {
                        String to = ways.get(random.nextInt(ways.size()));
                        deals.move(id, new Deals.Move(to, Map.of("budget", "1"), null, null), head());
                    }
                }
            }
        }
        api.as(HEAD).post("/clock/advances", Map.of("by", "PT11H")).expect(200);
    }

    private void check(List<DealId> some, Story story) {
        for (DealId id : some) {
            Deal deal = deals.get(id);
            ProcessVersion version = versions.get(deal.process(), deal.processVersion());
            assertThat(version.find(deal.stage().key())).as("%s", story).isPresent();
            assertThat(waiting(version.stage(deal.stage().key()).rules()))
                    .as("timers of %s", story)
                    .containsAll(timers(id));
            nothingTwice(id, story);
        }
    }

    private static Set<String> waiting(List<Rule> rules) {
        Set<String> waiting = new HashSet<>();
        rules.stream()
                .filter(rule ->
                        !(rule.trigger() instanceof Trigger.OnEntry) && !(rule.trigger() instanceof Trigger.OnEvent))
                .forEach(rule -> waiting.add(rule.key()));
        return waiting;
    }

    private List<String> timers(DealId id) {
        return sql.sql("select rule from process.timer where case_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** What fires on entering, or so long after it, does each of its actions once in a visit. */
    private void nothingTwice(DealId id, Story story) {
        Map<String, Integer> fired = new HashMap<>();
        for (Journal.Recorded recorded :
                journal.latest(Deals.subject(id.value()), Long.MAX_VALUE, 5_000).reversed()) {
            JournalEntry entry = recorded.entry();
            if (entry.type().equals("deal-moved")) {
                fired.clear();
            }
            if (entry.type().equals("rule-fired") && countsFromEntry(entry)) {
                String action = String.valueOf(entry.data().get("action"));
                assertThat(fired.merge(entry.rule() + " " + action, 1, Integer::sum))
                        .as("%s of %s", entry, story)
                        .isLessThanOrEqualTo(wanted(entry, action));
            }
        }
    }

    /** How often a rule does such a thing at once. */
    private int wanted(JournalEntry entry, String action) {
        return rules(entry)
                .mapToInt(rule -> Math.toIntExact(rule.actions().stream()
                        .filter(one -> one.kind().equals(action))
                        .count()))
                .max()
                .orElse(0);
    }

    private boolean countsFromEntry(JournalEntry entry) {
        return rules(entry)
                .allMatch(rule ->
                        rule.trigger() instanceof Trigger.OnEntry || rule.trigger() instanceof Trigger.AfterEntry);
    }

    private Stream<Rule> rules(JournalEntry entry) {
        ProcessVersion version = versions.get(
                "random", Integer.parseInt(String.valueOf(entry.data().get("processVersion"))));
        return version.stages().stream()
                .flatMap(stage -> stage.rules().stream())
                .filter(rule -> rule.key().equals(entry.rule()));
    }

    private Viewer head() {
        return staff.byEmail(Sellers.email(HEAD)).orElseThrow().asViewer();
    }
}
