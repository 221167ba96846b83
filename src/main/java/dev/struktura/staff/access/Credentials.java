package dev.struktura.staff.access;

import dev.struktura.staff.Employee;
import dev.struktura.staff.People;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting passwords: whoever held the old one is out, in every browser and every program. */
@Service
public class Credentials {

    private final CredentialTable table;
    private final PasswordEncoder passwords;
    private final ApiTokens tokens;
    private final OpenSessions sessions;
    private final People people;

    Credentials(
            CredentialTable table, PasswordEncoder passwords, ApiTokens tokens, OpenSessions sessions, People people) {
        this.table = table;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.people = people;
    }

    /** False when the viewer may not decide about this person. */
    @Transactional
    public boolean reset(Employee person, String password, Viewer by) {
        if (!PeopleRights.decidesOver(by, person.role())) {
            return false;
        }
        set(person, password, null, by);
        return true;
    }

    /** False when the present password is not this. */
    @Transactional
    public boolean change(Employee self, String present, String password, @Nullable String session) {
        boolean knows = table.passwordHash(self.id())
                .filter(hash -> passwords.matches(present, hash))
                .isPresent();
        if (knows) {
            set(self, password, session, self.asViewer());
        }
        return knows;
    }

    private void set(Employee person, String password, @Nullable String keptSession, Viewer by) {
        table.setPasswordHash(person.id(), String.valueOf(passwords.encode(password)));
        tokens.revokeAll(person.id());
        sessions.endOthers(person.id(), keptSession);
        people.passwordWasSet(person.id(), by);
    }
}
