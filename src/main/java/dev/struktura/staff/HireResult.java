package dev.struktura.staff;

/** What became of hiring someone. */
public sealed interface HireResult {

    record Hired(Employee employee) implements HireResult {}

    /** Somebody signs in with this e-mail already. */
    record EmailTaken(String email) implements HireResult {}

    /** The newcomer, for those who know that the e-mail is free. */
    default Employee orThrow() {
        return switch (this) {
            case Hired(Employee employee) -> employee;
            case EmailTaken(String email) -> throw new IllegalStateException(email + " is taken");
        };
    }
}
