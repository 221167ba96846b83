package dev.struktura.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.struktura.base.embedded.EmbeddedServer;
import dev.struktura.base.embedded.PostgresProperties;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who is let go on one node has open on the other. */
@EnabledIf(
        value = "dev.struktura.drill.KillDrillTest#isWanted",
        disabledReason = "starts two nodes: set -Ddrill.cycles=N")
class LeaverOnTwoNodesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private EmbeddedServer database;
    private Node here;
    private Node there;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedServer.start(PostgresProperties.forTests(folder, 0, true));
        here = new Node(database);
        here.start();
        here.awaitReady();
        there = new Node(database);
        there.start();
        there.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        List.of(here, there).forEach(Node::kill);
        database.close();
    }

    @Test
    void tokensSessionsAndStreamsOfALeaverEndOnEveryNodeWithinFiveSeconds() throws Exception {
        Person seller = Person.signedIn(there, "olena");
        Person head = Person.signedIn(here, "head");
        assertThat(seller.call("/deals").statusCode()).isEqualTo(200);
        assertThat(seller.page("/day").statusCode()).isEqualTo(200);
        CompletableFuture<HttpResponse<Void>> stream = seller.listen();

        head.letGo("olena");

        await().atMost(SOON).until(() -> seller.call("/deals").statusCode() == 401);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(seller.page("/day").statusCode()).isEqualTo(303));
        await().atMost(SOON).until(stream::isDone);
    }
}
