package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
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

/** Gives a client to another team by hand. */
@RestController
@RequestMapping("/api/v1/clients/{id}/entrustments")
class EntrustApi {

    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Structure structure;

    EntrustApi(Clients clients, Structure structure) {
        this.clients = clients;
        this.structure = structure;
    }

    /** Which team keeps the client from now on, and why. */
    record Entrustment(@Nullable TeamId team, @Nullable String reason) {}

    /** For who leads the department, and for the lead of the team that keeps the client; the journal keeps the reason. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void entrust(@PathVariable ClientId id, @RequestBody Entrustment wanted, @AuthenticationPrincipal Viewer viewer) {
        Client client = clients.find(id, viewer).orElseThrow(Problem::notFound);
        if (!clients.mayEntrust(client, viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        TeamId team = wanted.team();
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        List<Violation> wrong = new ArrayList<>();
        if (team == null || structure.find(team).isEmpty()) {
            wrong.add(new Violation("team", Reason.of("clients.invalid.team")));
        }
        if (reason.isEmpty()) {
            wrong.add(new Violation("reason", Reason.of("problem.invalid.required")));
        }
        if (reason.length() > LONGEST_REASON) {
            wrong.add(new Violation("reason", Reason.of("problem.invalid.length", LONGEST_REASON)));
        }
        if (team == null || !wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        clients.entrust(client, team, reason, viewer);
    }
}
