package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.EntrustResult;
import dev.struktura.clients.Entrusting;
import dev.struktura.clients.Entrusting.Gift;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a client to a team, or to a person of it. */
@Controller
@RequestMapping("/clients/{id}/entrustments")
class EntrustPage {

    /** Between team and person in the value of a choice. */
    private static final String OF = "/";

    private final Clients clients;
    private final Entrusting entrusting;

    EntrustPage(Clients clients, Entrusting entrusting) {
        this.clients = clients;
        this.entrusting = entrusting;
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return form(mine(id, viewer), "", "", null, viewer);
    }

    /** @param to identity of a team, or of team and person */
    @PostMapping
    ModelAndView entrust(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Client client = mine(id, viewer);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > Entrusting.LONGEST_REASON) {
            return refused(
                    client, to, reason, Reason.of("clients.entrust.reason.wanted", Entrusting.LONGEST_REASON), viewer);
        }
        return switch (entrusting.entrust(client, gift(to, why), viewer)) {
            case EntrustResult.Done _ -> {
                Toast.of(f.t("clients.entrust.done", client.name())).after(redirect);
                boolean stillSeen = clients.find(client.id(), viewer).isPresent();
                yield new ModelAndView(
                        "redirect:/clients" + (stillSeen ? "/" + client.id() : ""), HttpStatus.SEE_OTHER);
            }
            case EntrustResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("problem.forbidden"));
            case EntrustResult.NoSuchTeam _, EntrustResult.NotOfTeam _ ->
                refused(client, to, reason, Reason.of("clients.entrust.gone"), viewer);
        };
    }

    private static Gift gift(String to, String reason) {
        int end = to.indexOf(OF);
        try {
            return end < 0
                    ? new Gift(TeamId.of(to), null, reason)
                    : new Gift(TeamId.of(to.substring(0, end)), EmployeeId.of(to.substring(end + 1)), reason);
        } catch (IllegalArgumentException notAnIdentity) {
            throw Problem.invalid("to", Reason.of("clients.invalid.team"));
        }
    }

    private Client mine(UUID id, Viewer viewer) {
        Client client = clients.find(new ClientId(id), viewer).orElseThrow(Problem::notFound);
        if (!entrusting.may(client, viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        return client;
    }

    private ModelAndView refused(Client client, String to, String reason, Reason wrong, Viewer viewer) {
        ModelAndView again = form(client, to, reason, wrong, viewer);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView form(Client client, String to, String reason, @Nullable Reason wrong, Viewer viewer) {
        return new ModelAndView(
                        "clients/entrust",
                        Map.of(
                                "client",
                                client,
                                "to",
                                to,
                                "reason",
                                reason,
                                "teams",
                                entrusting.teamsFor(client, viewer)))
                .addObject("wrong", wrong);
    }
}
