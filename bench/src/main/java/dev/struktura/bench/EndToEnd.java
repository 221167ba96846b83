package dev.struktura.bench;

import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.deals.Outcome;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.staff.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Deals that are opened, acted on and moved twice: five commands, five transactions, under one of two processes. */
final class EndToEnd implements Contender {

    private static final int STAGES = 40;
    private static final int STEPS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /** What {@code inbound} of the standard process has, and two rules more. */
    private static final String STAGE = """
          - key: s%1$d
            name: { uk: "s%1$d", ru: "s%1$d", en: "s%1$d" }
            hint: { uk: "s", ru: "s", en: "s" }
            duty: lead-generation
            next: [%2$s]
            rules:
              - { key: first-%1$d, name: { uk: a, ru: a, en: a }, on: entry, do: [ { task: { title: { uk: a, ru: a, en: a }, due: PT2H } } ] }
              - { key: idle-%1$d, name: { uk: a, ru: a, en: a }, after: PT24H, since: action, do: [ { remind: { text: { uk: a, ru: a, en: a } } } ] }
              - { key: late-%1$d, name: { uk: a, ru: a, en: a }, after: PT240H, do: [ { remind: { text: { uk: a, ru: a, en: a } } } ] }
              - { key: no-%1$d, name: { uk: a, ru: a, en: a }, on: activity, outcome: negative, do: [ { remind: { text: { uk: a, ru: a, en: a } } } ] }
              - { key: seen-%1$d, name: { uk: a, ru: a, en: a }, on: proposal-opened, do: [ { remind: { text: { uk: a, ru: a, en: a } } } ] }
        """;

    private final String name;
    private final String process;
    private final List<String> way;
    private final Deals deals;
    private final Viewer head;
    private final AtomicLong numbers;

    private EndToEnd(String name, String process, List<String> way, long first, Installation installation) {
        this.name = name;
        this.process = process;
        this.way = way;
        this.numbers = new AtomicLong(first);
        this.deals = installation.bean(Deals.class);
        this.head = installation.head();
    }

    static void measure(Installation installation, int rounds, Duration turn)
            throws InterruptedException, ExecutionException {
        installation.bean(ProcessVersions.class).publish(large(), Publishing.SHIPPED);
        Contender standard = new EndToEnd(
                "techflow", NewDeal.STANDARD_PROCESS, List.of("qualification", "cold-call"), 6_000_000, installation);
        Contender large = new EndToEnd("large", "large", List.of("s1", "s2"), 7_000_000, installation);
        Map<String, Double> medians =
                new Race(List.of(standard, large), rounds, turn).warmedUp(WARM_UP, 1).medians(1);
        double techflow = 1_000 / (medians.get("techflow") * STEPS);
        double other = 1_000 / (medians.get("large") * STEPS);
        System.out.printf(
                Locale.ROOT,
                "%nW7: a step of techflow %.2f ms, of a process of %d stages and %d rules %.2f ms: ratio %.2f%n",
                techflow,
                STAGES,
                STAGES * 5,
                other,
                other / techflow);
    }

    private static ProcessDocument large() {
        return ProcessDocument.parse("""
            key: large
            name: { uk: "l", ru: "l", en: "l" }
            fields: []
            stages:
            """ + IntStream.range(0, STAGES)
                        .mapToObj(n -> STAGE.formatted(n, n == STAGES - 1 ? "s0" : "s" + (n + 1)))
                        .collect(Collectors.joining()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run() {
        NewDeal lead = StrukturaDeals.lead(numbers.incrementAndGet());
        Deal deal = deals.open(
                new NewDeal(lead.client(), lead.source(), null, lead.amount(), null, Map.of(), process), head);
        for (String stage : way) {
            require(deals.log(deal.id(), new Deals.Activity("call", null, "Called", null), head));
            require(deals.move(deal.id(), new Deals.Move(stage, Map.of(), null, null), head));
        }
    }

    private static void require(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("not done: " + outcome);
        }
    }
}
