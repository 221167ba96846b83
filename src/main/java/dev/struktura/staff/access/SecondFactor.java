package dev.struktura.staff.access;

import dev.struktura.staff.AccountNews;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code beside the password: whoever learns a password alone stays outside. */
@Service
public class SecondFactor {

    private final CodeGenerators generators;
    private final RecoveryCodes recovery;
    private final PasskeyTable passkeys;
    private final OpenSessions sessions;
    private final AccountJournal journal;
    private final Herald herald;

    SecondFactor(
            CodeGenerators generators,
            RecoveryCodes recovery,
            PasskeyTable passkeys,
            OpenSessions sessions,
            AccountJournal journal,
            Herald herald) {
        this.generators = generators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.journal = journal;
        this.herald = herald;
    }

    public boolean isOn(EmployeeId person) {
        return generators.isConfirmed(person);
    }

    /** How many recovery codes are left. */
    public int codesLeft(EmployeeId person) {
        return recovery.left(person);
    }

    /** Makes a key for the person's authenticator application; one that is in use stays. */
    public void begin(Viewer self) {
        generators.begin(self.id());
    }

    /** The key that waits for its first code, in Base32 as applications take it. */
    public Optional<String> begun(Viewer self) {
        return generators.begun(self.id()).map(Base32::of);
    }

    /** Demands codes from now on; gives the recovery codes, or nothing when this is not the generator's code. */
    @Transactional
    public Optional<List<String>> confirm(Viewer self, String code) {
        if (!generators.acceptsBegun(self.id(), digits(code))) {
            return Optional.empty();
        }
        generators.confirm(self.id());
        journal.happened(self.id(), "second-factor-on", self);
        return Optional.of(recovery.renew(self.id()));
    }

    /** Whether this is a code of the generator, or a recovery code; either is so once. */
    @Transactional
    boolean accepts(Employee person, String code) {
        if (generators.accepts(person.id(), digits(code))) {
            return true;
        }
        if (!isOn(person.id()) || !recovery.accepts(person.id(), code)) {
            return false;
        }
        journal.happened(person.id(), "recovery-code-used", person.asViewer());
        herald.tell(new AccountNews.RecoveryCodeUsed(person.id(), codesLeft(person.id())));
        return true;
    }

    /** Fresh recovery codes in the place of the former ones; none for whoever has no second factor. */
    @Transactional
    public List<String> renewCodes(Viewer self) {
        if (!isOn(self.id())) {
            return List.of();
        }
        journal.happened(self.id(), "recovery-codes-renewed", self);
        return recovery.renew(self.id());
    }

    @Transactional
    public void turnOff(Viewer self) {
        if (isOn(self.id())) {
            forget(self.id());
            journal.happened(self.id(), "second-factor-off", self);
            herald.tell(new AccountNews.SecondFactorOff(self.id()));
        }
    }

    /** Whether there is anything that {@link #reset} would take away: a second factor, or keys of their own. */
    public boolean hasMoreThanPassword(EmployeeId person) {
        return isOn(person) || !passkeys.of(person).isEmpty();
    }

    /** For a person who lost the telephone with all that is in it; false when the viewer may not. Ends the person's sessions. */
    @Transactional
    public boolean reset(Employee person, Viewer by) {
        if (!PeopleRights.resetsSecondFactors(by)) {
            return false;
        }
        if (hasMoreThanPassword(person.id())) {
            forget(person.id());
            passkeys.forget(person.id());
            sessions.endOthers(person.id(), null);
            journal.happened(person.id(), "second-factor-reset", by);
            herald.tell(new AccountNews.SecondFactorReset(person.id(), by.name()));
        }
        return true;
    }

    private void forget(EmployeeId person) {
        generators.forget(person);
        recovery.forget(person);
    }

    /** Applications show codes with a space in the midst. */
    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
