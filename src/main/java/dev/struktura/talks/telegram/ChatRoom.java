package dev.struktura.talks.telegram;

import dev.struktura.base.web.Texts;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.ContactPointKind;
import dev.struktura.clients.Senders;
import dev.struktura.talks.ChatInvitations;
import dev.struktura.talks.Chats;
import dev.struktura.talks.Incoming;
import dev.struktura.talks.IncomingFile;
import dev.struktura.talks.Medium;
import dev.struktura.talks.Reception;
import dev.struktura.talks.mail.Cursors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is written to the bot, and moves on in the same transaction. */
@Component
class ChatRoom {

    private final Reception reception;
    private final Chats chats;
    private final ChatInvitations invitations;
    private final Senders senders;
    private final Cursors cursors;
    private final Texts texts;

    ChatRoom(
            Reception reception,
            Chats chats,
            ChatInvitations invitations,
            Senders senders,
            Cursors cursors,
            Texts texts) {
        this.reception = reception;
        this.chats = chats;
        this.invitations = invitations;
        this.senders = senders;
        this.cursors = cursors;
        this.texts = texts;
    }

    /** Answers with what the bot is to say about the chat, if anything, once this is kept. */
    @Transactional
    public Optional<Say> take(Update update, List<IncomingFile> files, Cursors.Held held) {
        cursors.mustAdvance(held, 0, update.number());
        return update.chat().flatMap(chat -> take(update, files, chat, held.key()));
    }

    private Optional<Say> take(Update update, List<IncomingFile> files, long chat, String bot) {
        String address = Long.toString(chat);
        Optional<ClientId> invited =
                update.invitation().flatMap(invitations::accept).or(() -> byPhone(update));
        invited.ifPresent(client -> chats.link(address, client));
        boolean known = invited.isPresent() || chats.clientOf(address).isPresent();
        if (!update.isStart() && !(update.text().isBlank() && files.isEmpty())) {
            reception.take(message(update, files, address, bot));
        }
        if (known) {
            return invited.map(_ -> new Say(chat, words(update, "talks.telegram.welcome"), null));
        }
        return Optional.of(new Say(
                chat,
                words(update, update.phone().isEmpty() ? "talks.telegram.who" : "talks.telegram.unknown"),
                update.phone().isEmpty() ? words(update, "talks.telegram.share") : null));
    }

    private Optional<ClientId> byPhone(Update update) {
        return update.phone().isEmpty()
                ? Optional.empty()
                : senders.knownBy(ContactPointKind.PHONE, update.phone()).stream()
                        .findFirst();
    }

    private static Incoming message(Update update, List<IncomingFile> files, String address, String bot) {
        return new Incoming(
                Medium.TELEGRAM,
                bot + "/" + update.number(),
                new Incoming.Sender(update.name(), address),
                "",
                update.text(),
                "",
                List.of(),
                files,
                new Incoming.Standing.Written(false));
    }

    private String words(Update update, String key) {
        return texts.t(Texts.supported(Locale.of(update.language())), key);
    }
}
