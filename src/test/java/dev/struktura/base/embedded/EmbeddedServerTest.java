package dev.struktura.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path folder;

    @Test
    void dataIsKeptBetweenStartsAndWrittenDurably() throws Exception {
        try (EmbeddedServer server = start(0)) {
            execute(server, "create table kept as select 'Київ' as city");
        }
        try (EmbeddedServer server = start(0)) {
            assertThat(query(server, "select lower(city) from kept")).isEqualTo("київ");
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (EmbeddedServer server = start(0)) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(server.url(EmbeddedServer.NAME), EmbeddedServer.NAME, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void aFolderIsUsedByOneApplicationAtATime() throws Exception {
        try (EmbeddedServer server = start(0)) {
            execute(server, "select 1");
            assertRefused(() -> start(0), "already running on the folder");
        }
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(() -> start(other.getLocalPort()), "port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");
        assertRefused(() -> start(0), "was written by PostgreSQL 16");
        assertThat(folder.resolve("postgres")).isDirectoryContaining("glob:**PG_VERSION");
    }

    @Test
    void aFolderWithStrangeFilesIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/thesis.odt"), "years of work");
        assertRefused(() -> start(0), "holds no PostgreSQL data");
        assertThat(folder.resolve("postgres/thesis.odt")).hasContent("years of work");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        PostgresProperties settings = PostgresProperties.forTests(folder.resolve("file/data"), 0, true);
        assertRefused(() -> EmbeddedServer.start(settings), "cannot be created or written to");
    }

    @Test
    void makingTheFolderStartsOverWhenItWasKilledInTheMidst() throws Exception {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("postgres.unfinished"), "");
        try (EmbeddedServer server = start(0)) {
            assertThat(query(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aLockFileWhoseProcessIsGoneDoesNotKeepTheServerFromStarting() throws Exception {
        start(0).close();
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        writePid(gone.pid());
        start(0).close();
    }

    @Test
    void aLockFileWithTheNumberOfAStrangerHarmsNeither() throws Exception {
        start(0).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            writePid(stranger.pid());
            start(0).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    private void writePid(long pid) throws IOException {
        Path data = folder.resolve("postgres");
        Files.writeString(
                data.resolve("postmaster.pid"), "%d\n%s\n1700000000\n5432\n\nlocalhost\n\n".formatted(pid, data));
    }

    private EmbeddedServer start(int port) {
        return EmbeddedServer.start(PostgresProperties.forTests(folder, port, true));
    }

    private interface Start {
        AutoCloseable start();
    }

    private static void assertRefused(Start start, String words) {
        assertThatThrownBy(() -> start.start().close())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem(Locale.ENGLISH)).contains(words));
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(EmbeddedServer.NAME), EmbeddedServer.NAME, server.password());
    }
}
