package dev.struktura.staff.access;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Service;

/** Lets a signed-in person prove once more who they are: by the code where codes are on, else by the password, or by a passkey. */
@Service
public class Proving {

    private final SignIn signIn;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Proofs proofs;

    Proving(SignIn signIn, SecondFactor secondFactor, Passkeys passkeys, Proofs proofs) {
        this.signIn = signIn;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.proofs = proofs;
    }

    public boolean isByCode(EmployeeId person) {
        return secondFactor.isOn(person);
    }

    public boolean mayBeByPasskey(EmployeeId person) {
        return !passkeys.of(person).isEmpty();
    }

    /** @param word the code or the password, whichever is asked for */
    public SignInResult byWord(Employee self, String word, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        SignInResult result =
                isByCode(self.id()) ? signIn.finish(self, word, address) : signIn.attempt(self.email(), word, address);
        if (result instanceof SignInResult.Welcome) {
            proofs.note(request.getSession());
        }
        return result;
    }

    /** False when the passkey is not the person's own. */
    public boolean byPasskey(Employee self, String credential, HttpServletRequest request) {
        boolean own = passkeys.used(credential, request.getSession())
                .filter(owner -> owner.id().equals(self.id()))
                .isPresent();
        if (own) {
            proofs.note(request.getSession());
        }
        return own;
    }
}
