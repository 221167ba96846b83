package dev.struktura.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.embedded.EmbeddedServer;
import dev.struktura.base.embedded.PostgresProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes on one durable database are killed in turns at random moments under load: 20 times where {@code CI=true}, elsewhere as
 * often as {@code -Ddrill.cycles} says; {@code -Ddrill.seed} repeats the moments. It waits for its nodes most of the time, and shares
 * nothing with other tests, so these go on beside it.
 */
@Execution(ExecutionMode.CONCURRENT)
@EnabledIf(value = "isWanted", disabledReason = "takes minutes: set -Ddrill.cycles=N")
class KillDrillTest {

    /** Longer than the lease of a timer or a message, 30 seconds. */
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(35);

    /** Beside the hours and half hours by which timers come due after what the load did, so that none does while they are counted. */
    private static final Duration PAST_EVERYTHING = Duration.ofDays(3).plusMinutes(22);

    private final long seed = Long.getLong("drill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();

    @TempDir
    Path folder;

    private EmbeddedServer database;
    private List<Node> nodes;

    static boolean isWanted() {
        return "true".equals(System.getenv("CI")) || System.getProperty("drill.cycles") != null;
    }

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedServer.start(PostgresProperties.forTests(folder, 0, true));
        nodes = List.of(new Node(database), new Node(database));
        for (Node node : nodes) {
            node.start();
            node.awaitReady();
        }
    }

    @AfterEach
    void stop() throws Exception {
        nodes.forEach(Node::kill);
        database.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwiceWhenNodesAreKilled() throws Exception {
        try (Load load = new Load(nodes, ledger)) {
            load.begin();
            for (int cycle = 0; cycle < cycles(); cycle++) {
                Node victim = nodes.get(cycle % 2);
                pause(Duration.ofMillis(500 + random.nextInt(2_500)));
                victim.kill();
                victim.start();
                victim.awaitReady();
            }
            finish(load);
        }
    }

    @Test
    void aNodeThatWasFrozenPastItsLeaseDoesNothingTwiceWhenItWakes() throws Exception {
        try (Load load = new Load(nodes, ledger)) {
            load.begin();
            pause(Duration.ofSeconds(3));
            nodes.getFirst().freeze();
            pause(PAST_THE_LEASE);
            nodes.getFirst().resume();
            pause(Duration.ofSeconds(5));
            finish(load);
        }
    }

    private void finish(Load load) throws InterruptedException {
        load.end();
        load.windForward(PAST_EVERYTHING);
        assertThat(ledger.titles()).as("load with seed %d", seed).isNotEmpty();
        new Invariants(JdbcClient.create(connection()), ledger).check();
    }

    private DriverManagerDataSource connection() {
        return new DriverManagerDataSource(database.url(EmbeddedServer.NAME), EmbeddedServer.NAME, database.password());
    }

    /** The moment of a kill is what is being tested, so there is no condition to wait for. */
    private static void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static int cycles() {
        return Integer.getInteger("drill.cycles", 20);
    }
}
