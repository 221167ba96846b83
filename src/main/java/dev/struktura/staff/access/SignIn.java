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
    private final SecondFactor secondFactor;
    private final String nobodysHash;

    SignIn(
            Staff staff,
            CredentialTable credentials,
            Throttle throttle,
            PasswordEncoder passwords,
            SecondFactor secondFactor) {
        this.staff = staff;
        this.credentials = credentials;
        this.throttle = throttle;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
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
        return secondFactor.isOn(person.get().id())
                ? new SignInResult.CodeWanted(person.get())
                : new SignInResult.Welcome(person.get());
    }

    /** The second step of whoever was told {@link SignInResult.CodeWanted}, slowed down like the first. */
    public SignInResult finish(Employee person, String code, String address) {
        Throttle.Attempt attempt = throttle.begin("code " + person.email(), address);
        if (attempt.pause().isPositive()) {
            return new SignInResult.Wait(attempt.pause());
        }
        if (!secondFactor.accepts(person, code)) {
            return new SignInResult.Refused();
        }
        throttle.succeeded(attempt);
        return new SignInResult.Welcome(person);
    }
}
