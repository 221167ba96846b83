package dev.struktura.clients;

/** What came of giving a client away by hand. */
public sealed interface EntrustResult {

    record Done() implements EntrustResult {}

    record NotAllowed() implements EntrustResult {}

    record NoSuchTeam() implements EntrustResult {}

    /** The person has no seat in the team. */
    record NotOfTeam() implements EntrustResult {}
}
