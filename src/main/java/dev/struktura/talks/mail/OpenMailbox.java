package dev.struktura.talks.mail;

import dev.struktura.messages.Mailbox;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to a folder of a mail server, which is read and never changed. */
final class OpenMailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenMailbox.class);

    /** A larger mail is not carried over whole. */
    private static final int LARGEST = 40 * 1024 * 1024;

    private static final Duration AGAIN = Duration.ofMillis(200);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Semaphore enough = new Semaphore(0);
    private volatile boolean waiting;

    private OpenMailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static OpenMailbox of(Inbox inbox) throws MessagingException {
        Mailbox server = inbox.server();
        IMAPStore store = (IMAPStore) Session.getInstance(properties(inbox)).getStore(server.protocol());
        store.connect(
                server.host(),
                server.port(),
                server.username(),
                server.password().value());
        IMAPFolder folder = (IMAPFolder) store.getFolder(server.folder());
        folder.open(Folder.READ_ONLY);
        return new OpenMailbox(store, folder);
    }

    /** Under another validity the numbers of mails mean other mails (RFC 3501, 2.3.1.1). */
    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The number that the last mail has at present; 0 when there is none. */
    long last() throws MessagingException {
        int count = folder.getMessageCount();
        return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    }

    List<Long> after(long uid) throws MessagingException {
        return uids(folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID)).stream()
                // the last mail is part of any range that ends with the last, also of one that begins after it
                .filter(found -> found > uid)
                .toList();
    }

    /** What came in since that day. */
    List<Long> since(Instant moment) throws MessagingException {
        return uids(folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(moment))));
    }

    /** The mail as it came; of one that is too large as much as fits. Empty when it has been taken away since. */
    byte[] raw(long uid) throws MessagingException, IOException {
        if (!(folder.getMessageByUID(uid) instanceof IMAPMessage mail)) {
            return new byte[0];
        }
        mail.setPeek(true);
        try (InputStream in = mail.getMimeStream()) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            raw.writeBytes(in.readNBytes(LARGEST));
            mail.invalidateHeaders();
            return raw.toByteArray();
        }
    }

    /** Waits until the server tells of something new, or so long; a server that cannot tell is looked at again after that. */
    void await(Duration longest) throws MessagingException {
        if (store.hasCapability("IDLE")) {
            idle(longest);
        } else {
            pause(longest);
        }
    }

    private void idle(Duration longest) throws MessagingException {
        waiting = true;
        Thread waker = Thread.ofVirtual().name("mailbox-waker").start(() -> wakeAfter(longest));
        try {
            folder.idle(true);
        } finally {
            waiting = false;
            enough.release();
            joined(waker);
            enough.drainPermits();
        }
    }

    /** Ends the waiting of another thread. */
    void wake() {
        enough.release();
    }

    /** Any other command ends the waiting on the server's side; one that came before it began does not. */
    private void wakeAfter(Duration longest) {
        pause(longest);
        try {
            while (waiting && folder.isOpen()) {
                folder.doCommand(protocol -> {
                    protocol.noop();
                    return null;
                });
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        } catch (MessagingException | IllegalStateException e) {
            LOG.debug("the mailbox went away: {}", e.getMessage());
        }
    }

    private void pause(Duration longest) {
        try {
            if (enough.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.trace("enough waited");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void joined(Thread waker) {
        try {
            waker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server did not part in peace: {}", e.getMessage());
        }
    }

    private List<Long> uids(Message[] mails) throws MessagingException {
        List<Long> uids = new ArrayList<>();
        for (Message mail :
                Stream.of(mails).filter(IMAPMessage.class::isInstance).toList()) {
            uids.add(folder.getUID(mail));
        }
        return uids.stream().sorted().toList();
    }

    /** While it waits for the server to tell, the line is silent for as long as we let it. */
    private static Properties properties(Inbox inbox) {
        Mailbox server = inbox.server();
        Properties properties = server.properties();
        String silence = String.valueOf(server.timeout().plus(inbox.pause()).toMillis());
        properties.setProperty("mail." + server.protocol() + ".timeout", silence);
        return properties;
    }
}
