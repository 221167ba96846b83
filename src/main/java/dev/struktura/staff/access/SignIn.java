package dev.struktura.staff.access;

import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Tells people from strangers, at the same pace for both. */
@Service
public class SignIn {

    private static final int LONGEST_PASSWORD = 200;

    private final Staff staff;
    private final CredentialTable credentials;
    private final Throttle throttle;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(Staff staff, CredentialTable credentials, Throttle throttle, PasswordEncoder passwords) {
        this.staff = staff;
        this.credentials = credentials;
        this.throttle = throttle;
        this.passwords = passwords;
        this.nobodysHash = String.valueOf(passwords.encode("a hash to compare with when there is no such person"));
    }

    /** @param address where the attempt comes from, as the network tells it */
    public SignInResult attempt(String email, String password, String address) {
        Throttle.Attempt attempt = throttle.begin(email, address);
        if (attempt.pause().isPositive()) {
            return new SignInResult.Wait(attempt.pause());
        }
        Optional<Employee> person = staff.byEmail(email).filter(Employee::active);
        Optional<String> hash = person.flatMap(one -> credentials.passwordHash(one.id()));
        boolean matches =
                password.length() <= LONGEST_PASSWORD && passwords.matches(password, hash.orElse(nobodysHash));
        if (person.isEmpty() || hash.isEmpty() || !matches) {
            return new SignInResult.Refused();
        }
        throttle.succeeded(attempt);
        if (passwords.upgradeEncoding(hash.get())) {
            credentials.setPasswordHash(person.get().id(), String.valueOf(passwords.encode(password)));
        }
        return new SignInResult.Welcome(person.get());
    }
}
