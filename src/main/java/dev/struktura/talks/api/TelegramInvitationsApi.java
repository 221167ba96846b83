package dev.struktura.talks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.ContactId;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.ChatInvitation;
import dev.struktura.talks.telegram.Invitations;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links by which a client's Telegram chat is known as theirs. */
@RestController
@RequestMapping("/api/v1/clients/{id}/telegram-invitations")
class TelegramInvitationsApi {

    private final Invitations invitations;
    private final Clock clock;

    TelegramInvitationsApi(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @param contact of the client, for whom the link is; left out for whoever of the client */
    record TelegramInvitationRequest(@Nullable ContactId contact) {}

    /** To be sent to the client; whoever opens it first has it, until it expires. The link is shown this once. */
    record MadeInvitationJson(ChatInvitation.Id id, String link, Instant expiresAt) {}

    /**
     * An invitation, without its link.
     *
     * @param contact for whom it was made; null for whoever of the client
     * @param state {@code waiting}, {@code used}, {@code revoked} or {@code expired}
     */
    record InvitationJson(
            ChatInvitation.Id id,
            @Nullable String contact,
            String state,
            Instant madeAt,
            String madeBy,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeInvitationJson invite(
            @PathVariable ClientId id,
            @RequestBody(required = false) @Nullable TelegramInvitationRequest request,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response) {
        requireActs(viewer);
        ContactId contact = request == null ? null : request.contact();
        return switch (invitations.invite(id, contact, viewer)) {
            case Invitations.Invited(ChatInvitation made, String link) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield new MadeInvitationJson(made.id(), link, made.expiresAt());
            }
            case Invitations.NoBot(String why) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("talks.telegram.no-bot", why));
            case Invitations.NoSuchContact() ->
                throw Problem.invalid("contact", Reason.of("talks.telegram.invalid.contact"));
            case Invitations.Unknown() -> throw Problem.notFound();
        };
    }

    /** The latest, newest first. */
    @GetMapping
    Listing<InvitationJson> all(@PathVariable ClientId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        return Listing.within(
                invitations.of(id, viewer).orElseThrow(Problem::notFound),
                paging,
                invitation -> invitation.id().toString(),
                this::json);
    }

    /** Its link leads nowhere from now on; one that was used is refused. */
    @DeleteMapping("/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @PathVariable ClientId id,
            @PathVariable ChatInvitation.Id invitation,
            @AuthenticationPrincipal Viewer viewer) {
        requireActs(viewer);
        switch (invitations.revoke(id, invitation, viewer)) {
            case DONE -> {}
            case USED -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("talks.telegram.used-already"));
            case UNKNOWN -> throw Problem.notFound();
        }
    }

    private InvitationJson json(ChatInvitation invitation) {
        return new InvitationJson(
                invitation.id(),
                invitation.contact(),
                invitation.state(clock.instant()).slug(),
                invitation.madeAt(),
                invitation.madeBy(),
                invitation.expiresAt(),
                invitation.usedAt(),
                invitation.revokedAt());
    }

    private static void requireActs(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.refused.only-reads"));
        }
    }
}
