package dev.struktura.messages;

import dev.struktura.base.TlsTrust;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail by SMTP: text and HTML, attachments, and an unsubscribe header where the letter has one. */
final class SmtpCarrier implements Carrier {

    private final ChannelProperties.Smtp server;
    private final InternetAddress from;
    private final Session session;
    private final Clock clock;

    /** @throws IllegalArgumentException when the configured sender is not an address */
    SmtpCarrier(ChannelProperties.Smtp server, Clock clock) {
        this.server = server;
        this.clock = clock;
        try {
            this.from = new InternetAddress(server.from(), true);
            if (from.getPersonal() != null) {
                from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
            }
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("struktura.messages.smtp.from is no address: " + server.from(), e);
        }
        this.session = Session.getInstance(settings(server));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String describe() {
        return "%s:%d %s, %s".formatted(server.host(), server.port(), server.protection(), server.from());
    }

    @Override
    public Outcome send(Letter letter) {
        MimeMessage mail;
        try {
            mail = write(letter);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Outcome.Refused(said(e));
        }
        try (HandOver handOver = new HandOver(session, server.protection() == Protection.TLS)) {
            return hand(mail, handOver);
        }
    }

    private Outcome hand(MimeMessage mail, HandOver handOver) {
        try {
            String password =
                    server.password() == null ? null : server.password().value();
            handOver.connect(server.host(), server.port(), server.username(), password);
            handOver.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Taken(List.of(), handOver.getLastServerResponse().strip());
        } catch (MessagingException e) {
            int code = replyCode(e);
            if (code >= 500) {
                return new Outcome.Refused(said(e));
            }
            return code < 400 && handOver.isComplete() ? new Outcome.Unclear(said(e)) : new Outcome.NotNow(said(e));
        }
    }

    private MimeMessage write(Letter letter) throws MessagingException, UnsupportedEncodingException {
        Identified mail = new Identified(session, "<" + letter.id() + "@" + domain() + ">");
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(addressee(letter.to()));
        helper.setSubject(oneLine(letter.words().subject()));
        helper.setText(letter.words().text(), letter.words().html());
        helper.setSentDate(Date.from(clock.instant()));
        thread(mail, letter.thread());
        if (letter.unsubscribe() != null) {
            mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        for (Attachment file : letter.attachments()) {
            helper.addAttachment(
                    oneLine(file.fileName()), new ByteArrayResource(file.content()), oneLine(file.contentType()));
        }
        return mail;
    }

    /** What answers somebody was written by a person; the rest is nothing that an absence notice should answer. */
    private static void thread(MimeMessage mail, MailThread thread) throws MessagingException {
        Optional<String> answered = thread.answered();
        if (answered.isEmpty()) {
            mail.setHeader("Auto-Submitted", "auto-generated");
            return;
        }
        mail.setHeader("In-Reply-To", answered.get());
        mail.setHeader("References", String.join("\r\n ", thread.mails()));
    }

    private static InternetAddress addressee(Recipient to) throws MessagingException, UnsupportedEncodingException {
        InternetAddress address = new InternetAddress(to.address(), true);
        if (address.isGroup() || address.getPersonal() != null) {
            throw new AddressException("not a plain address", to.address());
        }
        address.setPersonal(oneLine(to.name()), StandardCharsets.UTF_8.name());
        return address;
    }

    /** Text from people must not end a header and begin the next. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    /** The server's reply code, wherever in the chain it hides; 0 when the server did not reply. */
    private static int replyCode(@Nullable Exception fault) {
        return switch (fault) {
            case SMTPSendFailedException e when e.getReturnCode() > 0 -> e.getReturnCode();
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case MessagingException e -> replyCode(e.getNextException());
            case null, default -> 0;
        };
    }

    static String said(Exception fault) {
        StringBuilder words =
                new StringBuilder(String.valueOf(fault.getMessage()).strip());
        for (Exception next = cause(fault); next != null; next = cause(next)) {
            words.append("; ").append(String.valueOf(next.getMessage()).strip());
        }
        return words.toString();
    }

    private static @Nullable Exception cause(Exception fault) {
        return fault instanceof MessagingException mail ? mail.getNextException() : null;
    }

    static Properties settings(ChannelProperties.Smtp server) {
        String timeout = String.valueOf(server.timeout().toMillis());
        Properties settings = new Properties();
        for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
            settings.setProperty(protocol + "connectiontimeout", timeout);
            settings.setProperty(protocol + "timeout", timeout);
            settings.setProperty(protocol + "writetimeout", timeout);
            settings.setProperty(protocol + "auth", String.valueOf(server.username() != null));
            settings.setProperty(protocol + "ssl.checkserveridentity", "true");
            settings.put(
                    protocol + "ssl.socketFactory",
                    TlsTrust.only(server.trust()).getSocketFactory());
        }
        boolean startTls = server.protection() == Protection.STARTTLS;
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        return settings;
    }

    /** A mail whose identity is that of our message, so that a second copy can be recognised for what it is. */
    private static final class Identified extends MimeMessage {

        private final String messageId;

        Identified(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
