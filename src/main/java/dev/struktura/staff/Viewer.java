package dev.struktura.staff;

import dev.struktura.base.web.SignedIn;
import dev.struktura.journal.JournalEntry;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Whoever is asking: the signed-in person, with what their role lets them see and do. */
public record Viewer(EmployeeId id, String name, String email, Role role, Locale locale, ZoneId zone)
        implements SignedIn, AuthenticatedPrincipal, Serializable {

    /** What sessions are found by; an e-mail may change, the identity does not. */
    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public String roleName() {
        return role.name();
    }

    public boolean seesEverything() {
        return switch (role) {
            case OWNER, ADMIN, HEAD, ANALYST -> true;
            case LEAD, SELLER -> false;
        };
    }

    /** As {@link Role#acts()}, on the work this person sees. */
    public boolean mayAct() {
        return role.acts();
    }

    /** Whether this person leads others: heads, owners and team leads. */
    public boolean leads() {
        return switch (role) {
            case OWNER, ADMIN, HEAD, LEAD -> true;
            case ANALYST, SELLER -> false;
        };
    }

    /** As {@link Role#runsDepartment()}. */
    public boolean runsDepartment() {
        return role.runsDepartment();
    }

    /** As {@link Role#handlesMoney()}. */
    public boolean handlesMoney() {
        return role.handlesMoney();
    }

    /** As {@link Role#audits()}. */
    public boolean audits() {
        return role.audits();
    }

    public JournalEntry.Actor asActor() {
        return new JournalEntry.Actor(id.value(), name);
    }
}
