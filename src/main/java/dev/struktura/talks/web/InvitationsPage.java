package dev.struktura.talks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.ContactId;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.ChatInvitation;
import dev.struktura.talks.telegram.Invitations;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Invites a client into a chat with our bot: the link is shown once, what became of it as long as one likes. */
@Controller
@RequestMapping("/clients/{id}/telegram-invitations")
class InvitationsPage {

    private final Invitations invitations;
    private final Clients clients;
    private final Clock clock;
    private final Reply reply;

    InvitationsPage(Invitations invitations, Clients clients, Clock clock, Reply reply) {
        this.invitations = invitations;
        this.clients = clients;
        this.clock = clock;
        this.reply = reply;
    }

    @GetMapping
    ModelAndView all(@PathVariable ClientId id, @AuthenticationPrincipal Viewer viewer) {
        return page(client(id, viewer), null, viewer);
    }

    @PostMapping
    ModelAndView invite(
            @PathVariable ClientId id,
            @RequestParam(required = false) @Nullable ContactId contact,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response) {
        requireActs(viewer);
        Client client = client(id, viewer);
        return switch (invitations.invite(id, contact, viewer)) {
            case Invitations.Invited(ChatInvitation made, String link) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield page(client, InvitationsScreen.Fresh.of(made, link), viewer);
            }
            case Invitations.NoBot(String why) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("talks.telegram.no-bot", why));
            case Invitations.NoSuchContact(), Invitations.Unknown() -> throw Problem.notFound();
        };
    }

    @PostMapping("/{invitation}/revocation")
    String revoke(
            @PathVariable ClientId id,
            @PathVariable ChatInvitation.Id invitation,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        requireActs(viewer);
        switch (invitations.revoke(id, invitation, viewer)) {
            case DONE -> {}
            case USED -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("talks.telegram.used-already"));
            case UNKNOWN -> throw Problem.notFound();
        }
        return reply.anew("/clients/" + id + "/telegram-invitations", Toast.of(f.t("talks.telegram.revoked-now")), f);
    }

    private ModelAndView page(Client client, InvitationsScreen.@Nullable Fresh fresh, Viewer viewer) {
        boolean isBotSet = invitations.areThere();
        return new ModelAndView(
                "talks/invitations",
                "screen",
                new InvitationsScreen(
                        client,
                        invitations.of(client.id(), viewer).orElseThrow(Problem::notFound),
                        clock.instant(),
                        fresh,
                        isBotSet && viewer.mayAct(),
                        isBotSet));
    }

    private Client client(ClientId id, Viewer viewer) {
        return clients.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private static void requireActs(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
    }
}
