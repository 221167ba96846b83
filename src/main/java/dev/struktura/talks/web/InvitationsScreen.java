package dev.struktura.talks.web;

import dev.struktura.base.web.QrPicture;
import dev.struktura.clients.Client;
import dev.struktura.talks.ChatInvitation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invitations of a client into a chat with our bot.
 *
 * @param now when this is looked at, for what has expired
 * @param fresh the one just made, with its link; null when none was
 * @param mayInvite whether there is a bot, and whoever looks may invite
 * @param isBotSet whether there is a bot at all
 */
public record InvitationsScreen(
        Client client,
        List<ChatInvitation> invitations,
        Instant now,
        @Nullable Fresh fresh,
        boolean mayInvite,
        boolean isBotSet) {

    /** A link as it is shown once. */
    public record Fresh(ChatInvitation invitation, String link, QrPicture qr) {

        static Fresh of(ChatInvitation invitation, String link) {
            return new Fresh(invitation, link, QrPicture.of(link));
        }

        /** Keeps the link out of logs. */
        @Override
        public String toString() {
            return invitation.toString();
        }
    }
}
