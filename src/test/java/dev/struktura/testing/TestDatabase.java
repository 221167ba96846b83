package dev.struktura.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.struktura.base.embedded.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The application's data source in tests. The first application of a run migrates and seeds a database, which then
 * becomes the template: every test class works on a copy, and whoever asks for a connection meanwhile waits. The copy for the next
 * class is made while one is at work.
 */
public class TestDatabase extends AbstractDataSource implements AutoCloseable {

    static final String UNUSED_URL = "jdbc:postgresql://localhost:1/replaced-by-test-database";

    private static final ExecutorService BESIDE =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    private static @Nullable String template;

    private final ReadWriteLock switching = new ReentrantReadWriteLock();
    private final TestServer server = TestServer.shared();
    private final Properties driver;
    private String name;
    private HikariDataSource pool;
    private @Nullable Future<String> next;

    /** @param driver settings of the driver, the application's own */
    TestDatabase(Properties driver) {
        this.driver = driver;
        name = server.create(template == null ? "template1" : template);
        pool = connect(name);
    }

    /** The one behind the application's data source. */
    static TestDatabase of(DataSource source) {
        try {
            return source.unwrap(TestDatabase.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the current database for a fresh copy of the template. */
    void renew() {
        switching.writeLock().lock();
        try {
            pool.close();
            String left = name;
            if (template == null) {
                template = left;
            } else {
                BESIDE.execute(() -> server.drop(left));
            }
            name = copy(template);
            pool = connect(name);
        } finally {
            switching.writeLock().unlock();
        }
    }

    private String copy(String original) {
        Future<String> ready = next == null ? BESIDE.submit(() -> server.create(original)) : next;
        next = BESIDE.submit(() -> server.create(original));
        try {
            return ready.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("no copy of " + original, e);
        }
    }

    private HikariDataSource connect(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(database));
        config.setUsername(EmbeddedServer.NAME);
        config.setPassword(server.password());
        config.setConnectionInitSql("set time zone 'UTC'");
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setDataSourceProperties(driver);
        return new HikariDataSource(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return current().getConnection(user, password);
    }

    private HikariDataSource current() {
        switching.readLock().lock();
        try {
            return pool;
        } finally {
            switching.readLock().unlock();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
