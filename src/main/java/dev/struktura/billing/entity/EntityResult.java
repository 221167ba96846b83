package dev.struktura.billing.entity;

import dev.struktura.base.Reason;

/** What became of something asked about legal entities. */
public sealed interface EntityResult {

    record Done(LegalEntity entity) implements EntityResult {}

    record Removed(LegalEntity entity) implements EntityResult {}

    /** @param path what of the form it is about; empty when it is about all of it */
    record Refused(String path, Reason why) implements EntityResult {}

    /** Changed by somebody else since it was read. */
    record ChangedMeanwhile() implements EntityResult {}
}
