package dev.struktura.staff.access;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions of signed-in people. A session keeps nothing but the person's identity; name, role and rights are looked up on each
 * request, so that a change of role or a leaver is felt at once.
 */
@Component
public class SignedInSessions implements SecurityContextRepository {

    private final HttpSessionSecurityContextRepository stored = new HttpSessionSecurityContextRepository();
    private final Staff staff;
    private final Arrivals arrivals;
    private final Proofs proofs;
    private final CsrfAuthenticationStrategy csrfRenewal;

    SignedInSessions(Staff staff, Arrivals arrivals, Proofs proofs, CsrfTokenRepository csrfTokens) {
        this.staff = staff;
        this.arrivals = arrivals;
        this.proofs = proofs;
        this.csrfRenewal = new CsrfAuthenticationStrategy(csrfTokens);
    }

    /** Starts a session of its own; whatever session the browser had before, perhaps planted, ends. */
    public void open(Employee person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        OpenSessions.note(request.getSession(), request);
        proofs.note(request.getSession());
        arrivals.byBrowser(person, request, response);
        Authentication authentication = as(person.asViewer());
        csrfRenewal.onAuthentication(authentication, request, response);
        SecurityContext context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        saveContext(context, request, response);
    }

    static Authentication as(Viewer viewer) {
        return UsernamePasswordAuthenticationToken.authenticated(
                viewer, null, List.of(new SimpleGrantedAuthority(viewer.role().authority())));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        DeferredSecurityContext found = stored.loadDeferredContext(request);
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return current(found.get());
            }

            @Override
            public boolean isGenerated() {
                return found.isGenerated();
            }
        };
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still demands it, the filters no longer call it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer viewer) {
            SecurityContext identity = new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(viewer.id(), null, List.of()));
            stored.saveContext(identity, request, response);
        } else {
            stored.saveContext(context, request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return stored.containsContext(request);
    }

    private SecurityContext current(SecurityContext found) {
        Authentication authentication = found.getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof EmployeeId id)) {
            return found;
        }
        return staff.find(id)
                .filter(Employee::active)
                .map(person -> new SecurityContextImpl(as(person.asViewer())))
                .orElseGet(SecurityContextImpl::new);
    }
}
