package dev.struktura.drill;

import static org.awaitility.Awaitility.await;

import dev.struktura.base.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One application in a process of its own, which can be killed, frozen and started again. */
final class Node {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path LOGS = Path.of("target", "drill");

    private final EmbeddedServer database;
    private final UnaryOperator<List<String>> command;
    private final int port = freePort();
    private @Nullable Process process;
    private int starts;

    Node(EmbeddedServer database) throws IOException {
        this(database, Product.packed(database)::command);
    }

    /** With the options of the product made into a command. */
    Node(EmbeddedServer database, UnaryOperator<List<String>> command) {
        this.database = database;
        this.command = command;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void start() throws IOException {
        starts++;
        Files.createDirectories(LOGS);
        process = new ProcessBuilder(command.apply(options()))
                .redirectErrorStream(true)
                .redirectOutput(
                        LOGS.resolve("node-%d-%d.log".formatted(port, starts)).toFile())
                .start();
    }

    private List<String> options() {
        return List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--struktura.demo=true",
                "--struktura.idempotency-lease=" + Load.LEASE,
                "--spring.datasource.url=" + database.url(EmbeddedServer.NAME),
                "--spring.datasource.username=" + EmbeddedServer.NAME,
                "--spring.datasource.password=" + database.password());
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReady);
    }

    private boolean isReady() throws InterruptedException {
        if (process == null || !process.isAlive()) {
            throw new AssertionError("the application ended by itself; see " + LOGS.toAbsolutePath());
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What kill -9 does: no shutdown hook, no flush. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** As an administrator stops it. */
    void end() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    void freeze() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        if (process == null) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
