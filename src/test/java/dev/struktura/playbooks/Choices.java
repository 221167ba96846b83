package dev.struktura.playbooks;

import java.util.List;

/** Decisions made beforehand: fewer of them, and lower ones, make whatever is decided smaller. */
final class Choices {

    private final List<Integer> made;
    private int next;
    private int more;

    Choices(List<Integer> made) {
        this.made = List.copyOf(made);
    }

    /** From 0 to less than {@code end}; the lowest when all decisions are used up. */
    int below(int end) {
        return next < made.size() ? made.get(next++) % end : more % end;
    }

    boolean once(int in) {
        return below(in) == in - 1;
    }

    <T> T of(List<T> several) {
        return several.get(below(several.size()));
    }

    /** Decides otherwise from here on, even when all decisions are used up. */
    void insist() {
        more++;
    }
}
