package dev.struktura.talks.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.struktura.messages.Mailbox;
import dev.struktura.messages.Protection;
import dev.struktura.messages.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** A mail server with the company's mailbox, and with those of clients. */
final class MailServer implements AutoCloseable {

    static final String SALES = "sales@techflow.example";
    static final String LEADS = "hello@techflow.example";

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort(), ServerSetupTest.SMTP.dynamicPort()});
    private final GreenMailUser sales;

    MailServer() {
        mail.start();
        sales = mail.setUser(SALES, SALES, "secret");
    }

    Inbox inbox() {
        return inbox(mail.getImap().getPort());
    }

    /** The mailbox as somebody set it who got the port wrong. */
    Inbox nowhere() {
        return inbox(1);
    }

    private static Inbox inbox(int port) {
        Mailbox server = new Mailbox(
                "127.0.0.1", port, Protection.NONE, null, SALES, new Secret("secret"), "INBOX", Duration.ofSeconds(5));
        return Inbox.of(server, null, List.of(LEADS));
    }

    int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** Puts a mail into the company's mailbox as it is written, line by line. */
    void deliver(String raw) {
        deliver(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void deliver(byte[] raw) {
        try {
            sales.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a client found in the mailbox. */
    List<MimeMessage> receivedBy(String address) {
        return List.of(mail.getReceivedMessagesForDomain(address));
    }

    @Override
    public void close() {
        mail.stop();
    }
}
