package dev.struktura.staff.access;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Leaving;
import dev.struktura.staff.Legacy;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The doors of a leaver close first: sessions, tokens and devices; their next request is a stranger's. */
@Component
@Order(1)
class OpenDoors implements Legacy {

    private final OpenSessions sessions;
    private final ApiTokens tokens;

    OpenDoors(OpenSessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public List<Passed> pass(Leaving leaving) {
        EmployeeId person = leaving.person().id();
        int open = sessions.of(person, null).size();
        int valid = tokens.of(person).size();
        sessions.endOthers(person, null);
        tokens.revokeAll(person);
        return List.of(new Passed.Revoked("sessions", open), new Passed.Revoked("tokens", valid));
    }
}
