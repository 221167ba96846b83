package dev.struktura.talks.telegram;

import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.Contact;
import dev.struktura.clients.ContactId;
import dev.struktura.messages.ChannelSettings;
import dev.struktura.messages.TelegramBot;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.ChatInvitation;
import dev.struktura.talks.ChatInvitations;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes links that open a chat with our bot for one client, and says what became of them. */
@Service
public class Invitations {

    private final Clients clients;
    private final ChatInvitations invitations;
    private final ChannelSettings channels;
    private final JsonMapper json;

    Invitations(Clients clients, ChatInvitations invitations, ChannelSettings channels, JsonMapper json) {
        this.clients = clients;
        this.invitations = invitations;
        this.channels = channels;
        this.json = json;
    }

    /** What came of asking for a link. */
    public sealed interface Invitation permits Invited, NoBot, NoSuchContact, Unknown {}

    /** @param link shown now and never again */
    public record Invited(ChatInvitation made, String link) implements Invitation {

        /** Keeps the link out of logs. */
        @Override
        public String toString() {
            return made.toString();
        }
    }

    /** There is no bot, or it does not answer; {@code why} in its own words, empty when there is none. */
    public record NoBot(String why) implements Invitation {}

    /** The client has no such contact. */
    public record NoSuchContact() implements Invitation {}

    /** There is no such client for whoever asks. */
    public record Unknown() implements Invitation {}

    /** Whether there is a bot to invite to. */
    public boolean areThere() {
        return channels.telegram().isPresent();
    }

    /** @param contact for whom the link is; null for whoever of the client */
    public Invitation invite(ClientId id, @Nullable ContactId contact, Viewer by) {
        Optional<Client> client = clients.find(id, by);
        if (client.isEmpty()) {
            return new Unknown();
        }
        Optional<Contact> whom = client.get().contacts().stream()
                .filter(one -> one.id().equals(contact))
                .findFirst();
        if (contact != null && whom.isEmpty()) {
            return new NoSuchContact();
        }
        Optional<TelegramBot> bot = channels.telegram();
        return bot.isEmpty() ? new NoBot("") : invite(client.get(), whom.orElse(null), bot.get(), by);
    }

    /** Those made for a client; empty for whoever does not see it. */
    public Optional<List<ChatInvitation>> of(ClientId id, Viewer viewer) {
        return clients.find(id, viewer).map(client -> invitations.of(client.id()));
    }

    public ChatInvitations.Revoked revoke(ClientId id, ChatInvitation.Id invitation, Viewer by) {
        return clients.find(id, by)
                .map(client -> invitations.revoke(client.id(), invitation, by))
                .orElse(ChatInvitations.Revoked.UNKNOWN);
    }

    private Invitation invite(Client client, @Nullable Contact contact, TelegramBot bot, Viewer by) {
        try {
            String name = new BotApi(bot, json).name();
            ChatInvitations.Made made = invitations.make(client, contact, by);
            return new Invited(made.invitation(), "https://t.me/%s?start=%s".formatted(name, made.token()));
        } catch (IOException e) {
            return new NoBot(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoBot("interrupted");
        }
    }
}
