package dev.struktura.desk;

/** Hears of tasks that were done, inside the transaction, once everything that follows is written. */
public interface DoneListener {

    void done(Task task);
}
