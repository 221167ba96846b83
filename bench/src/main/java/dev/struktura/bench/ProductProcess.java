package dev.struktura.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The product in a process of its own with the options of {@code mvn spring-boot:run}, so that its memory can be weighed. */
final class ProductProcess implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "-XX:+UseG1GC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:G1PeriodicGCInterval=15000",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30");

    /** What the product says of itself. */
    static final Path LOG = Path.of("target", "product.log");

    private static final Duration SETTLING = Duration.ofSeconds(40);

    private final Process process;
    private final int port;

    private ProductProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts on the database of the installation and waits until it answers. */
    static ProductProcess on(Installation installation, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.struktura.Struktura"));
        command.addAll(installation.database());
        command.add("--server.port=" + port);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        Caller.awaitReady(port, process);
        return new ProductProcess(process, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** What it holds when nobody has asked for anything for a while, in MB. */
    double restingMegabytes() throws IOException, InterruptedException {
        Thread.sleep(SETTLING);
        try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            String resident = status.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) / 1024.0;
        }
    }

    void weigh(String when) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "  memory %s %.0f MB%n", when, restingMegabytes());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
