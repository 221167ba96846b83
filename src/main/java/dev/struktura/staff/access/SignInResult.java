package dev.struktura.staff.access;

import dev.struktura.staff.Employee;
import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface SignInResult {

    record Welcome(Employee employee) implements SignInResult {}

    /** The password is right, and a code is wanted as well. */
    record CodeWanted(Employee employee) implements SignInResult {}

    /** Unknown, gone, the wrong password or the wrong code: the caller never learns which. */
    record Refused() implements SignInResult {}

    /** Too many attempts failed; the password was not even looked at. */
    record Wait(Duration atLeast) implements SignInResult {

        /** Whole seconds, at least one. */
        public long seconds() {
            return Math.max(1, atLeast.toSeconds());
        }
    }
}
