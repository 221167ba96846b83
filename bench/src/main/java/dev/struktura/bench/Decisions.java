package dev.struktura.bench;

import dev.struktura.process.CaseState;
import dev.struktura.process.Decision;
import dev.struktura.process.Kernel;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stimulus;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/** W7: what deciding alone costs, on one thread; then steps of a large process beside steps of the standard one, end to end. */
final class Decisions {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TURN = Duration.ofSeconds(3);
    private static final int ROUNDS = 5;
    private static final ThreadMXBean CORE = ManagementFactory.getThreadMXBean();

    /** The life of a deal from lead to paid: acts, facts, moves, timers, events. */
    private static final List<Stimulus> LIFE = List.of(
            new Stimulus.Open(),
            new Stimulus.Act("call", null),
            new Stimulus.Elapse("idle-24h", 1, MONDAY),
            new Stimulus.Move("qualification", Map.of(), false),
            new Stimulus.Act("call", "positive"),
            new Stimulus.Learn(Map.of("need", "CRM", "budget", "50 000", "decisionMaker", "director")),
            new Stimulus.Move("proposal", Map.of(), false),
            new Stimulus.Event("proposal-attached", null, true),
            new Stimulus.Event("proposal-opened", null, false),
            new Stimulus.Act("meeting", null),
            new Stimulus.Learn(Map.of("legalName", "TOV", "taxId", "12345678", "legalAddress", "Kyiv")),
            new Stimulus.Move("agreement", Map.of(), false),
            new Stimulus.Event("paid-in-full", null, false));

    private Decisions() {}

    static void measure(Installation installation) throws InterruptedException, ExecutionException {
        ProcessVersion techflow =
                ProcessDocument.shipped("/processes/techflow.yaml").toVersion(1);
        rate(techflow, WARM_UP);
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rates.add(rate(techflow, TURN));
        }
        System.out.printf(
                Locale.ROOT, "%nW7: decisions a second of a core: median %.0f of %s%n", Race.median(rates), rates);
        EndToEnd.measure(installation, ROUNDS, TURN);
    }

    /** Decisions a second of a core, whatever else runs on the machine. */
    private static double rate(ProcessVersion version, Duration time) {
        long decided = 0;
        long end = System.nanoTime() + time.toNanos();
        long start = CORE.getCurrentThreadCpuTime();
        while (System.nanoTime() < end) {
            for (int deal = 0; deal < 100; deal++) {
                decided += live(version);
            }
        }
        return decided * 1e9 / (CORE.getCurrentThreadCpuTime() - start);
    }

    /** @return how many decisions were taken */
    private static int live(ProcessVersion version) {
        CaseState state = CaseState.unopened(new UUID(1, 1), Map.of());
        Instant now = MONDAY;
        for (Stimulus stimulus : LIFE) {
            now = now.plusSeconds(60);
            if (!(Kernel.decide(version, state, stimulus, now) instanceof Decision.Taken taken)) {
                throw new IllegalStateException("not taken: " + stimulus);
            }
            state = taken.state();
        }
        return LIFE.size();
    }
}
