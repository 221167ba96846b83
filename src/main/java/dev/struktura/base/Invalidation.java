package dev.struktura.base;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells every node that something it may remember has changed. */
@Component
public class Invalidation {

    static final String CHANNEL = "stale";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final String node = UUID.randomUUID().toString();

    Invalidation(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Publishes {@link Stale} on this node before the caller's commit returns to it, and on the others soon after; on
     * none of them when the transaction rolls back.
     *
     * @param what a name without line breaks, at most 7 000 bytes
     */
    public void announce(String what) {
        jdbc.sql("select pg_notify(:channel, :message)")
                .param("channel", CHANNEL)
                .param("message", node + " " + what)
                .query()
                .listOfRows();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(new Stale(what));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new Stale(what));
            }
        });
    }

    /** Takes in what a node announced; our own announcements have been published already. */
    void receive(String message) {
        int space = message.indexOf(' ');
        if (!message.substring(0, space).equals(node)) {
            events.publishEvent(new Stale(message.substring(space + 1)));
        }
    }

    /** Announcements may have been missed: nothing remembered can be trusted. */
    void receiveEverything() {
        events.publishEvent(new Stale(Stale.EVERYTHING));
    }
}
