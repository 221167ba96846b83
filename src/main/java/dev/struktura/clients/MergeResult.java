package dev.struktura.clients;

import dev.struktura.base.Reason;

/** What came of merging two clients, or of taking a merge back. */
public sealed interface MergeResult {

    /** They are one client now; the merge can be undone by its id. */
    record Merged(MergeId merge, Client kept) implements MergeResult {}

    /** They are two clients again. */
    record Undone(Client kept, Client restored) implements MergeResult {}

    /** It cannot be done, and nothing changed. */
    record Refused(Reason why) implements MergeResult {}

    /** There is no such client or merge among those this person may see. */
    record Unknown() implements MergeResult {}
}
