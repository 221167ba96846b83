package dev.struktura.talks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.clients.ClientId;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.telegram.Invitations;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links by which a client's Telegram chat is known as theirs. */
@RestController
class TelegramInvitationsApi {

    private final Invitations invitations;

    TelegramInvitationsApi(Invitations invitations) {
        this.invitations = invitations;
    }

    /** To be sent to the client; whoever opens it first has it, for two weeks. */
    record InvitationJson(String link) {}

    @PostMapping("/api/v1/clients/{id}/telegram-invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationJson invite(@PathVariable ClientId id, @AuthenticationPrincipal Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.refused.only-reads"));
        }
        return switch (invitations.invite(id, viewer)) {
            case Invitations.Invited(String link) -> new InvitationJson(link);
            case Invitations.NoBot(String why) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("talks.telegram.no-bot", why));
            case Invitations.Unknown() -> throw Problem.notFound();
        };
    }
}
