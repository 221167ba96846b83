package dev.struktura.talks.telegram;

import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.messages.ChannelSettings;
import dev.struktura.messages.TelegramBot;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.Chats;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes links that open a chat with our bot for one client. */
@Service
public class Invitations {

    private final Clients clients;
    private final Chats chats;
    private final ChannelSettings channels;
    private final JsonMapper json;

    Invitations(Clients clients, Chats chats, ChannelSettings channels, JsonMapper json) {
        this.clients = clients;
        this.chats = chats;
        this.channels = channels;
        this.json = json;
    }

    /** What came of asking for a link. */
    public sealed interface Invitation permits Invited, NoBot, Unknown {}

    public record Invited(String link) implements Invitation {}

    /** There is no bot, or it does not answer; {@code why} in its own words, empty when there is none. */
    public record NoBot(String why) implements Invitation {}

    /** There is no such client for whoever asks. */
    public record Unknown() implements Invitation {}

    public Invitation invite(ClientId id, Viewer by) {
        Optional<Client> client = clients.find(id, by);
        if (client.isEmpty()) {
            return new Unknown();
        }
        Optional<TelegramBot> bot = channels.telegram();
        return bot.isEmpty() ? new NoBot("") : invite(client.get(), bot.get());
    }

    private Invitation invite(Client client, TelegramBot bot) {
        try {
            String name = new BotApi(bot, json).name();
            return new Invited("https://t.me/%s?start=%s".formatted(name, chats.invite(client.id())));
        } catch (IOException e) {
            return new NoBot(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoBot("interrupted");
        }
    }
}
