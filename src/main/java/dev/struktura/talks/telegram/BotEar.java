package dev.struktura.talks.telegram;

import dev.struktura.messages.TelegramBot;
import dev.struktura.talks.IncomingFile;
import dev.struktura.talks.Vigil;
import dev.struktura.talks.mail.Cursors;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Telegram's server for what is written to the bot, and waits there for it. That needs no address of ours that Telegram can reach, and
 * what was not kept is given again.
 */
final class BotEar implements Vigil.Ear {

    private static final Logger LOG = LoggerFactory.getLogger(BotEar.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Optional<TelegramBot>> bot;
    private final Cursors cursors;
    private final ChatRoom room;
    private final JsonMapper json;

    BotEar(Supplier<Optional<TelegramBot>> bot, Cursors cursors, ChatRoom room, JsonMapper json) {
        this.bot = bot;
        this.cursors = cursors;
        this.room = room;
        this.json = json;
    }

    @Override
    public boolean listen(BooleanSupplier isOver) {
        Optional<TelegramBot> set = bot.get();
        Optional<Cursors.Held> held = set.map(BotEar::key).flatMap(cursors::hold);
        return held.isEmpty() || listen(set.orElseThrow(), held.get(), isOver);
    }

    private boolean listen(TelegramBot set, Cursors.Held held, BooleanSupplier isOver) {
        BotApi api = new BotApi(set, json);
        long last = held.last();
        try {
            while (!isOver.getAsBoolean() && bot.get().filter(set::equals).isPresent() && cursors.renew(held)) {
                last = take(api, held, last, PATIENCE);
            }
            cursors.release(held, null);
            return true;
        } catch (IOException e) {
            LOG.warn("the bot is not to be heard: {}", e.getMessage());
            cursors.release(held, e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes in what there is by now or comes while the server waits; answers with the number of the last. */
    long take(BotApi api, Cursors.Held held, long last, Duration patience) throws IOException, InterruptedException {
        long read = last;
        for (Update update : api.after(last, patience)) {
            Optional<Say> say = room.take(update, files(api, update), held);
            read = update.number();
            if (say.isPresent()) {
                api.say(say.get());
            }
        }
        return read;
    }

    /** Fetched before they are taken in, so that no transaction waits for a server; what comes from a group is left there. */
    private static List<IncomingFile> files(BotApi api, Update update) throws InterruptedException {
        return update.chat().isPresent() ? FileFetching.fetch(api, update.files()) : List.of();
    }

    /** The part of the token that says which bot it is, and opens nothing. */
    static String key(TelegramBot bot) {
        return "telegram " + bot.token().value().replaceFirst(":.*", "");
    }

    @Override
    public void wake() {
        // the server answers within its patience, and nothing is lost when it does not
    }
}
