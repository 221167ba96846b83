package dev.struktura.staff;

/** What became of an absence that somebody entered, changed or ended. */
public sealed interface AbsenceResult {

    record Done(Absence absence) implements AbsenceResult {}

    /** Only owners, administrators and heads decide who is away. */
    record NotAllowed() implements AbsenceResult {}

    /** Whoever is to stand in has left, does no work, or is the one who is away. */
    record WrongStandIn() implements AbsenceResult {}
}
