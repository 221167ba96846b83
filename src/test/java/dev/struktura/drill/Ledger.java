package dev.struktura.drill;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the application has acknowledged, as its users remember it. */
final class Ledger {

    private final Map<String, String> titles = new ConcurrentHashMap<>();
    private final Queue<String> unseen = new ConcurrentLinkedQueue<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private final Queue<String> moves = new ConcurrentLinkedQueue<>();
    private final Queue<String> payments = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    void opened(String deal, String title) {
        titles.put(title, deal);
    }

    /** It was opened, but the one who asked does not know under which identity. */
    void openedUnseen(String title) {
        unseen.add(title);
    }

    void logged(String note) {
        notes.add(note);
    }

    void moved(String deal, String stage) {
        moves.add(deal + " " + stage);
    }

    /** @param reference what the bank calls the payment */
    void paid(String reference) {
        payments.add(reference);
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    Map<String, String> titles() {
        return Map.copyOf(titles);
    }

    List<String> unseen() {
        return List.copyOf(unseen);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<String> moves() {
        return List.copyOf(moves);
    }

    List<String> payments() {
        return List.copyOf(payments);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
