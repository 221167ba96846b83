package dev.struktura.base.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The PostgreSQL server that comes with the application: on loopback only, stopped with it, its data kept. */
public final class EmbeddedServer implements AutoCloseable {

    /** The only role of an embedded server, and the database that the application uses. */
    public static final String NAME = "postgres";

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres server, String password) {
        this.folder = folder;
        this.server = server;
        this.password = password;
    }

    /** Starts the server, making its folder the first time; the failure analyzer explains every refusal. */
    public static EmbeddedServer start(PostgresProperties settings) {
        DataFolder folder = DataFolder.claim(settings);
        try {
            return startIn(folder, settings);
        } catch (IOException | SQLException e) {
            folder.release();
            throw new ServerLog(settings.log()).refusal(settings.folder(), e);
        } catch (Refusal refusal) {
            folder.release();
            throw refusal;
        }
    }

    private static EmbeddedServer startIn(DataFolder folder, PostgresProperties settings)
            throws IOException, SQLException {
        folder.check();
        Orphan.clear(settings.data());
        folder.begin();
        String password = folder.password();
        EmbeddedServer started = new EmbeddedServer(folder, launch(settings, folder), password);
        started.verify(settings);
        folder.finish();
        return started;
    }

    private static EmbeddedPostgres launch(PostgresProperties settings, DataFolder folder) throws IOException {
        requireFree(settings.port());
        ServerLog log = new ServerLog(settings.log());
        log.clear();
        for (int attempt = 1; ; attempt++) {
            try {
                return ServerSetup.of(settings, folder).start();
            } catch (IOException | IllegalStateException e) {
                // a port found free may be taken before the server binds it
                if (settings.port() != 0 || attempt == ATTEMPTS || !log.portWasTaken()) {
                    throw log.refusal(settings.folder(), e);
                }
            }
        }
    }

    private static void requireFree(int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw Refusal.because("port-in-use", String.valueOf(port));
        }
    }

    /** The library behind starts its servers with durability off; whoever reads our acknowledgement relies on it being on. */
    private void verify(PostgresProperties settings) throws SQLException {
        if (!settings.durable()) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw Refusal.because("not-durable", setting, row.getString(1), settings.data());
                    }
                }
            }
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.release();
    }
}
