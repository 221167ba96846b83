package dev.struktura.staff;

/** What became of letting somebody go. */
public sealed interface DepartureResult {

    record Left(DepartureReport report) implements DepartureResult {}

    /** Only owners, administrators and heads let people go, none of those above them, and nobody themselves. */
    record NotAllowed() implements DepartureResult {}

    /** They had left before. */
    record LeftAlready() implements DepartureResult {}

    /** The heir has left, or is the leaver. */
    record WrongHeir() implements DepartureResult {}
}
