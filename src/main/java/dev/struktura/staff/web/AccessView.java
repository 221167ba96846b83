package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.ApiTokens;
import dev.struktura.staff.access.FactorDemands;
import dev.struktura.staff.access.OpenSessions;
import dev.struktura.staff.access.Passkeys;
import dev.struktura.staff.access.SecondFactor;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of how a person gets in, as several controllers answer with it. */
@Component
class AccessView {

    static final String HERE = "redirect:/settings/access";

    private final ApiTokens tokens;
    private final OpenSessions sessions;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final FactorDemands demands;

    AccessView(
            ApiTokens tokens,
            OpenSessions sessions,
            SecondFactor secondFactor,
            Passkeys passkeys,
            FactorDemands demands) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.demands = demands;
    }

    ModelAndView of(Viewer viewer, HttpSession session) {
        return with(Map.of(), viewer, session);
    }

    ModelAndView refused(String field, Reason why, Viewer viewer, HttpSession session) {
        ModelAndView page = with(Map.of(field, why), viewer, session);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView with(Map<String, Reason> errors, Viewer viewer, HttpSession session) {
        return new ModelAndView("staff/access")
                .addObject("sessions", sessions.of(viewer.id(), session.getId()))
                .addObject(
                        "factorDue", demands.dueFor(viewer.id(), viewer.role()).orElse(null))
                .addObject("barred", demands.bars(viewer.id(), viewer.role()))
                .addObject("demands", PeopleRights.resetsSecondFactors(viewer) ? demands.all() : null)
                .addObject("factorOn", secondFactor.isOn(viewer.id()))
                .addObject("codesLeft", secondFactor.codesLeft(viewer.id()))
                .addObject("passkeys", passkeys.of(viewer.id()))
                .addObject("tokens", tokens.of(viewer.id()))
                .addObject("errors", errors)
                .addObject("decides", PeopleRights.decides(viewer));
    }
}
