package dev.struktura.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One connection of this node that waits for announcements, and comes back when it breaks. */
@Component
class Listener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int WAIT_MILLIS = 500;

    private final DataSource database;
    private final Invalidation invalidation;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Listener(DataSource database, Invalidation invalidation) {
        this.database = database;
        this.invalidation = invalidation;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("listener").start(() -> run(stop));
    }

    private void run(CountDownLatch stop) {
        boolean first = true;
        while (stop.getCount() > 0) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
                if (!first) {
                    invalidation.receiveEverything();
                }
                first = false;
                receive(connection, stop);
            } catch (SQLException e) {
                log.debug("Listening is interrupted, trying again", e);
                pause(stop);
            }
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Invalidation.CHANNEL);
        }
    }

    private void receive(Connection connection, CountDownLatch stop) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (stop.getCount() > 0) {
            PGNotification[] received = postgres.getNotifications(WAIT_MILLIS);
            if (received != null) {
                for (PGNotification notification : received) {
                    invalidation.receive(notification.getParameter());
                }
            }
        }
    }

    private static void pause(CountDownLatch stop) {
        try {
            stop.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
