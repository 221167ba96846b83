package dev.struktura.talks.mail;

import dev.struktura.talks.Vigil;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the mailbox while it is there and ours. */
final class MailEar implements Vigil.Ear {

    private static final Logger LOG = LoggerFactory.getLogger(MailEar.class);

    /** A mail may come in just before the server is asked to tell of it. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final Supplier<Optional<Inbox>> inbox;
    private final Cursors cursors;
    private final Fetching fetching;
    private volatile @Nullable OpenMailbox open;

    MailEar(Supplier<Optional<Inbox>> inbox, Cursors cursors, Fetching fetching) {
        this.inbox = inbox;
        this.cursors = cursors;
        this.fetching = fetching;
    }

    @Override
    public boolean listen(BooleanSupplier isOver) {
        Optional<Inbox> set = inbox.get();
        Optional<Cursors.Held> held = set.map(Inbox::key).flatMap(cursors::hold);
        return held.isEmpty() || listen(set.orElseThrow(), held.get(), isOver);
    }

    private boolean listen(Inbox mailbox, Cursors.Held held, BooleanSupplier isOver) {
        MailReader reader = mailbox.reader();
        try (OpenMailbox box = OpenMailbox.of(mailbox)) {
            open = box;
            Cursors.Held place = held;
            Duration pause = SOON;
            while (!isOver.getAsBoolean() && isStill(mailbox) && cursors.renew(held)) {
                long before = place.last();
                place = fetching.fetch(box, place, reader);
                box.await(pause);
                pause = place.last() == before ? mailbox.pause() : SOON;
            }
            cursors.release(held, null);
            return true;
        } catch (MessagingException | IOException e) {
            LOG.warn("the mailbox {} is not to be had: {}", mailbox.key(), e.getMessage());
            cursors.release(held, e.getMessage());
            return false;
        } finally {
            open = null;
        }
    }

    /** Whoever sets the mailbox anew waits for one pause at most. */
    private boolean isStill(Inbox mailbox) {
        return inbox.get().filter(mailbox::equals).isPresent();
    }

    @Override
    public void wake() {
        OpenMailbox box = open;
        if (box != null) {
            box.wake();
        }
    }
}
