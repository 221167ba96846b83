package dev.struktura.playbooks.history;

import static dev.struktura.testing.Sellers.HEAD;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftResult;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department at work is the oracle: led again under the version it worked by, its deals do exactly what they did. */
@StrukturaTest
class DryRunTest {

    private static final List<String> STAGES =
            List.of("inbound", "qualification", "proposal", "agreement", "delivery", "cold-call", "lost");
    private static final List<String> FIELDS =
            List.of("need", "budget", "decisionMaker", "legalName", "taxId", "legalAddress");
    private static final ProcessDocument TECHFLOW = ProcessDocument.shipped("/processes/techflow.yaml");

    private static final ProcessDocument SECOND =
            ProcessDocument.parse(TECHFLOW.toJson().replace("\"techflow\"", "\"second\""));

    private static final String DONE = """
        select case type when 'deal-moved' then 'move' else data ->> 'action' end as word, count(*) as times
          from journal.entry where (type = 'rule-fired' or (type = 'deal-moved' and rule is not null)) and %s group by 1
        """;

    private static final String FIRED = """
        select rule as word, count(distinct (subject_id, at)) as times
          from journal.entry where (type = 'rule-fired' or (type = 'deal-moved' and rule is not null)) and %s group by 1
        """;

    /** What brought deals over is of the process from which they came. */
    private static final String IN_SECOND = "data ->> 'process' = 'second' and rule <> 'over'";

    /** Takes deals to another process after thirty hours. */
    private static final String OVER = """
        {"key":"over","name":{"uk":"o","ru":"o","en":"o"},"after":"PT30H","do":[{"transfer":{"process":"second"}}]},\
        """;

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Deals deals;

    @Autowired
    Drafts drafts;

    @Autowired
    DryRuns runs;

    @Autowired
    DryRunWork work;

    @Autowired
    ProcessVersions versions;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void runOn() {
        clock.run();
    }

    @Test
    void underTheVersionThatRanDealsDoAgainExactlyWhatTheyDid() {
        clock.freezeAt(clock.now());
        workFor(12, 25, new Random(1));

        DryRunResult again = led(TECHFLOW).result();

        assertThat(again.changed()).isEmpty();
        assertThat(counts(again, Effect.Kind.DONE, Line::ran)).isEqualTo(done());
        assertThat(counts(again, Effect.Kind.FIRED, Line::ran)).isEqualTo(fired());
        assertThat(counts(again, Effect.Kind.DONE, Line::draft)).isEqualTo(done());
        assertThat(counts(again, Effect.Kind.DONE, Line::ran)).containsKeys("task", "remind", "alert-ack", "move");
        assertThat(again.of(Effect.Kind.STOPPED)).isEmpty();
        assertThat(again.of(Effect.Kind.NO_WAY)).isEmpty();

        versions.publish(
                changed(
                        "\"after\":\"PT24H\",\"since\":\"action\"",
                        "\"after\":\"PT6H\",\"time\":\"working\",\"since\":\"action\""),
                Publishing.SHIPPED);
        workFor(6, 20, new Random(2));

        DryRunResult later = led(TECHFLOW).result();

        assertThat(counts(later, Effect.Kind.DONE, Line::ran)).isEqualTo(done());
        assertThat(counts(later, Effect.Kind.FIRED, Line::ran)).isEqualTo(fired());
        assertThat(later.changed()).containsKey(Effect.Kind.FIRED);

        versions.publish(SECOND, Publishing.SHIPPED);
        versions.publish(changed("{\"key\":\"idle-24h\"", OVER + "{\"key\":\"idle-24h\""), Publishing.SHIPPED);
        workFor(6, 20, new Random(3));

        DryRunResult crossed = led(TECHFLOW).result();

        assertThat(fired()).containsKey("over");
        assertThat(counts(crossed, Effect.Kind.DONE, Line::ran)).isEqualTo(done());
        assertThat(counts(crossed, Effect.Kind.FIRED, Line::ran)).isEqualTo(fired());

        DryRunResult cameOver = led(SECOND).result();

        assertThat(cameOver.deals()).isPositive();
        assertThat(cameOver.changed()).isEmpty();
        assertThat(counts(cameOver, Effect.Kind.DONE, Line::ran))
                .containsKey("task")
                .isEqualTo(told(DONE, IN_SECOND));
        assertThat(counts(cameOver, Effect.Kind.FIRED, Line::ran)).isEqualTo(told(FIRED, IN_SECOND));
    }

    private static ProcessDocument changed(String words, String others) {
        String json = TECHFLOW.toJson();
        assertThat(json).contains(words);
        return ProcessDocument.parse(json.replace(words, others));
    }

    private DryRun led(ProcessDocument document) {
        clock.advance(Duration.ofSeconds(1));
        Draft draft = ((DraftResult.Done) drafts.begin(document, null, head())).draft();
        DryRuns.Asked asked = runs.ask(draft, 12, head());
        DryRunId id = ((DryRuns.Asked.Accepted) asked).run().id();
        while (work.runDue() > 0) {
            assertThat(runs.find(id)).isPresent();
        }
        DryRun run = runs.find(id).orElseThrow();
        assertThat(run.isDone()).isTrue();
        assertThat(run.progress().percent()).isEqualTo(100);
        return run;
    }

    private void workFor(int newDeals, int days, Random random) {
        Caller head = api.as(HEAD);
        List<String> open = IntStream.range(0, newDeals)
                .mapToObj(n -> opened(head, random, n))
                .toList();
        for (int day = 0; day < days; day++) {
            for (int acts = 0; acts < newDeals / 2; acts++) {
                doSomething(head, open.get(random.nextInt(newDeals)), random);
                wind(head, "PT" + (1 + random.nextInt(50)) + "M");
            }
            wind(head, "PT" + (12 + random.nextInt(20)) + "H" + random.nextInt(60) + "M7S");
        }
    }

    private static void wind(Caller head, String by) {
        head.post("/clock/advances", Map.of("by", by)).expect(200);
    }

    private static String opened(Caller head, Random random, int n) {
        Map<String, Object> lead =
                Map.of("client", Map.of("name", "Історія " + n), "source", "site", "fields", someFields(random));
        return head.post("/leads", lead).expect(201).at("/id");
    }

    private void doSomething(Caller head, String deal, Random random) {
        String path = "/deals/" + deal;
        switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                accepted(head.post(path + "/moves", Map.of("to", any(STAGES, random), "fields", someFields(random))));
            case 3 -> accepted(head.patch(path, Map.of("fields", someFields(random))));
            case 4 -> accepted(head.post(path + "/activities", activity(random)));
            case 5 -> deals.happened(new DealId(UUID.fromString(deal)), "proposal-attached", Map.of(), head());
            case 6 -> deals.happened(new DealId(UUID.fromString(deal)), "proposal-opened", Map.of(), null);
            default -> giveToAnother(new DealId(UUID.fromString(deal)), random);
        }
    }

    /** Given to whoever has it, a deal leaves no trace in the journal, as with an edit that changes nothing. */
    private void giveToAnother(DealId deal, Random random) {
        EmployeeId owner = deals.get(deal).owner();
        EmployeeId other = seller(random);
        if (!other.equals(owner)) {
            deals.give(List.of(deal), other, head());
        }
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 422);
    }

    private static Map<String, Object> activity(Random random) {
        return random.nextInt(6) == 0 ? Map.of("kind", "call", "outcome", "negative") : Map.of("kind", "call");
    }

    /** Always news: an edit that changes nothing leaves no trace in the journal. */
    private static Map<String, Object> someFields(Random random) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(any(FIELDS, random), "answer " + random.nextLong());
        fields.put(any(FIELDS, random), "answer " + random.nextLong());
        return fields;
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private EmployeeId seller(Random random) {
        return person(any(List.of(Sellers.OLENA, Sellers.ANDRIY, Sellers.MARKO), random))
                .id();
    }

    private Employee person(String name) {
        return staff.byEmail(Sellers.email(name)).orElseThrow();
    }

    private Viewer head() {
        Employee head = person(HEAD);
        return new Viewer(head.id(), head.name(), head.email(), head.role(), head.locale(), head.zone());
    }

    private static Map<String, Long> counts(DryRunResult result, Effect.Kind kind, Function<Line, Integer> column) {
        Map<String, Long> counts = new HashMap<>();
        result.of(kind).forEach(line -> counts.merge(line.effect().subject(), (long) column.apply(line), Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Map<String, Long> done() {
        return told(DONE, "true");
    }

    private Map<String, Long> fired() {
        return told(FIRED, "true");
    }

    private Map<String, Long> told(String query, String which) {
        return sql
                .sql(query.formatted(which))
                .query((rs, row) -> Map.entry(rs.getString("word"), rs.getLong("times")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
