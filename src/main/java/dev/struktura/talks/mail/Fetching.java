package dev.struktura.talks.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Reads what is new in a mailbox that this node holds. */
@Component
class Fetching {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    /** By how much the clocks of mail servers and the days of IMAP may be off. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private final MailRoom room;

    Fetching(MailRoom room) {
        this.room = room;
    }

    /**
     * Takes in what came since the mailbox was looked into last, the oldest first. At the first look there is nothing new: what lay
     * there before belongs to nobody's work. Answers with the place up to which it read.
     */
    Cursors.Held fetch(OpenMailbox box, Cursors.Held held, MailReader reader) throws MessagingException, IOException {
        long validity = box.validity();
        if (held.validity() == null) {
            long last = box.last();
            room.moveOn(held, validity, last);
            return at(held, validity, last);
        }
        boolean renumbered = held.validity() != validity;
        List<Long> mails = renumbered && held.fetchedAt() != null
                ? box.since(held.fetchedAt().minus(MARGIN))
                : box.after(renumbered ? 0 : held.last());
        Cursors.Held place = held;
        for (long uid : mails) {
            take(box.raw(uid), held, validity, uid, reader);
            place = at(held, validity, uid);
        }
        if (renumbered && mails.isEmpty()) {
            room.moveOn(held, validity, box.last());
            return at(held, validity, box.last());
        }
        return place;
    }

    /** What cannot be kept as it was read is kept as it came, so that it does not stand in the way of those after it. */
    private void take(byte[] raw, Cursors.Held held, long validity, long uid, MailReader reader) {
        if (raw.length == 0) {
            room.moveOn(held, validity, uid);
            return;
        }
        try {
            room.take(reader.read(raw), held, validity, uid);
        } catch (LostMailbox | TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("a mail could not be sorted and is kept as it came", e);
            room.take(reader.unreadable(raw), held, validity, uid);
        }
    }

    private static Cursors.Held at(Cursors.Held held, long validity, long uid) {
        return new Cursors.Held(held.key(), held.fence(), validity, uid, held.fetchedAt());
    }
}
