package dev.struktura.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was told in one transaction and waits to be written: once, before the commit, however many told something. A part of the
 * transaction that is rolled back takes with it what was told in it.
 */
final class PendingEntries implements TransactionSynchronization {

    private static final Mark START = new Mark(0, 0);

    private final Object key;
    private final Consumer<List<JournalEntry>> writer;
    private final List<JournalEntry> told = new ArrayList<>();
    private final Map<Object, Mark> savepoints = new HashMap<>();
    private int written;
    private boolean committing;

    /** How much had been told and written at a moment. */
    private record Mark(int told, int written) {}

    private PendingEntries(Object key, Consumer<List<JournalEntry>> writer) {
        this.key = key;
        this.writer = writer;
    }

    /** Those of the current transaction. */
    static PendingEntries of(Object key, Consumer<List<JournalEntry>> writer) {
        if (TransactionSynchronizationManager.getResource(key) instanceof PendingEntries known) {
            return known;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("the journal is written in the transaction of what it tells");
        }
        PendingEntries pending = new PendingEntries(key, writer);
        TransactionSynchronizationManager.bindResource(key, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** Writes what waits, so that whoever reads in this transaction finds it; nothing where nobody told anything. */
    static void flush(Object key) {
        if (TransactionSynchronizationManager.getResource(key) instanceof PendingEntries pending) {
            pending.write();
        }
    }

    void add(List<JournalEntry> entries) {
        told.addAll(entries);
        if (committing) {
            write();
        }
    }

    private void write() {
        if (written < told.size()) {
            writer.accept(List.copyOf(told.subList(written, told.size())));
            written = told.size();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
        committing = true;
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, new Mark(told.size(), written));
    }

    /** A savepoint from before the first entry is not known here: everything came after it. */
    @Override
    public void savepointRollback(Object savepoint) {
        Mark mark = savepoints.getOrDefault(savepoint, START);
        told.subList(mark.told(), told.size()).clear();
        written = Math.min(written, mark.written());
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResource(key);
    }
}
