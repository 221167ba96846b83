package dev.struktura.clients;

import dev.struktura.base.Reason;

/** What came of merging two clients. */
public sealed interface MergeResult {

    /** They are one client now; the merge can be undone by its id. */
    record Merged(MergeId merge, Client kept) implements MergeResult {}

    /** It cannot be done, and nothing changed. */
    record Refused(Reason why) implements MergeResult {}

    /** There are no such clients among those this person may see. */
    record Unknown() implements MergeResult {}
}
