package dev.struktura.testing;

import dev.struktura.base.embedded.EmbeddedServer;
import dev.struktura.base.embedded.PostgresProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** One database server for all tests of a run; its data may vanish with it. */
final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final TestServer SHARED = start();

    private final EmbeddedServer server;

    private TestServer(EmbeddedServer server) {
        this.server = server;
    }

    static TestServer shared() {
        return SHARED;
    }

    private static TestServer start() {
        try {
            Path folder = Files.createTempDirectory("struktura-test");
            EmbeddedServer server = EmbeddedServer.start(PostgresProperties.forTests(folder, 0, false));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            return new TestServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedServer server, Path folder) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty database, or a copy of one that nobody is connected to. */
    String create(String template) {
        String name = "test_" + DATABASES.incrementAndGet();
        execute("create database %s template %s".formatted(name, template));
        return name;
    }

    void drop(String database) {
        execute("drop database %s with (force)".formatted(database));
    }

    private void execute(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(url(EmbeddedServer.NAME), EmbeddedServer.NAME, password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String url(String database) {
        return server.url(database);
    }

    String password() {
        return server.password();
    }
}
