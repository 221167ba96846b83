package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.EntrustResult;
import dev.struktura.clients.Entrusting;
import dev.struktura.clients.Entrusting.Gift;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives a client to a team, or a person of it, by hand. */
@RestController
@RequestMapping("/api/v1/clients/{id}/entrustments")
class EntrustApi {

    private final Clients clients;
    private final Entrusting entrusting;

    EntrustApi(Clients clients, Entrusting entrusting) {
        this.clients = clients;
        this.entrusting = entrusting;
    }

    /**
     * Which team keeps the client from now on, and why.
     *
     * @param employee somebody of the team, who gets the client's open deals; left out, they stay with whoever has them
     */
    record Entrustment(
            @Nullable TeamId team,
            @Nullable EmployeeId employee,
            @Nullable String reason) {}

    /** For who leads the department, and for the lead of the team that keeps the client; the journal keeps the reason. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void entrust(@PathVariable ClientId id, @RequestBody Entrustment wanted, @AuthenticationPrincipal Viewer viewer) {
        Client client = clients.find(id, viewer).orElseThrow(Problem::notFound);
        if (!entrusting.may(client, viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        done(entrusting.entrust(client, gift(wanted), viewer));
    }

    private static Gift gift(Entrustment wanted) {
        TeamId team = wanted.team();
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        List<Violation> wrong = new ArrayList<>();
        if (team == null) {
            wrong.add(new Violation("team", Reason.of("clients.invalid.team")));
        }
        if (reason.isEmpty()) {
            wrong.add(new Violation("reason", Reason.of("problem.invalid.required")));
        }
        if (reason.length() > Entrusting.LONGEST_REASON) {
            wrong.add(new Violation("reason", Reason.of("problem.invalid.length", Entrusting.LONGEST_REASON)));
        }
        if (team == null || !wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Gift(team, wanted.employee(), reason);
    }

    private static void done(EntrustResult result) {
        switch (result) {
            case EntrustResult.Done _ -> {}
            case EntrustResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("problem.forbidden"));
            case EntrustResult.NoSuchTeam _ -> throw Problem.invalid("team", Reason.of("clients.invalid.team"));
            case EntrustResult.NotOfTeam _ -> throw Problem.invalid("employee", Reason.of("clients.invalid.person"));
        }
    }
}
