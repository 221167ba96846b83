package dev.struktura.messages;

import java.util.Optional;

/** What may keep a message from going out now, or at all. */
@FunctionalInterface
interface Restraint {

    /** What becomes of the message instead; empty when it may go. */
    Optional<Fate> on(Parcel parcel);
}
