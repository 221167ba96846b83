package dev.struktura.staff;

/** What became of something asked about a person. */
public sealed interface PeopleResult {

    record Done(Employee employee) implements PeopleResult {}

    /** Somebody signs in with this e-mail already. */
    record EmailTaken(String email) implements PeopleResult {}

    /** Only owners, administrators and heads decide about people, and none about those above them. */
    record NotAllowed() implements PeopleResult {}

    /** Changed by somebody else since it was read. */
    record ChangedMeanwhile() implements PeopleResult {}
}
