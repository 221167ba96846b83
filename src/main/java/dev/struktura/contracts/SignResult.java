package dev.struktura.contracts;

import dev.struktura.base.Reason;

/** What became of a wish to sign. */
public sealed interface SignResult {

    /** It is signed, now or before. */
    record Signed(Contract contract) implements SignResult {}

    /** @param place the field that {@code why} is about, empty for the whole */
    record Refused(Contract contract, String place, Reason why) implements SignResult {}

    /** There is no such contract, or it was taken back. */
    record Unknown() implements SignResult {}
}
