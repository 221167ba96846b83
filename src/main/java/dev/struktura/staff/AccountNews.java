package dev.struktura.staff;

/** Something that happened to a person's account and that the person, or what shows them pages, should know of. */
public sealed interface AccountNews {

    EmployeeId person();

    /**
     * Somebody who knows the password came by a browser that the person has not used before.
     *
     * @param device browser and system; empty when they are not known
     * @param address as the network tells it
     */
    record NewDevice(EmployeeId person, String device, String address) implements AccountNews {}

    /** The same by a program, at an address the person has not used before. */
    record NewProgram(EmployeeId person, String address) implements AccountNews {}

    /** Sessions or tokens of the person have ended before their time. */
    record SignedOut(EmployeeId person) implements AccountNews {}

    /** The person takes passwords alone again. */
    record SecondFactorOff(EmployeeId person) implements AccountNews {}

    /**
     * Somebody else made passwords alone enough for this person.
     *
     * @param by name of whoever did
     */
    record SecondFactorReset(EmployeeId person, String by) implements AccountNews {}

    /**
     * Somebody came in by a recovery code.
     *
     * @param left how many there still are
     */
    record RecoveryCodeUsed(EmployeeId person, int left) implements AccountNews {}

    /**
     * There is one more key that opens the person's account.
     *
     * @param name as it was given when it was made
     */
    record PasskeyAdded(EmployeeId person, String name) implements AccountNews {}
}
