package dev.struktura.clients;

import dev.struktura.base.Reason;

/** What came of taking a merge back. */
public sealed interface UndoResult {

    /** They are two clients again. */
    record Undone(Client kept, Client restored) implements UndoResult {}

    /** It cannot be done, and nothing changed. */
    record Refused(Reason why) implements UndoResult {}

    /** There is no such merge among those this person may see. */
    record Unknown() implements UndoResult {}
}
