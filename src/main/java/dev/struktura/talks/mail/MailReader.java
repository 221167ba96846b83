package dev.struktura.talks.mail;

import dev.struktura.talks.Incoming;
import dev.struktura.talks.Incoming.Sender;
import dev.struktura.talks.Incoming.Standing;
import dev.struktura.talks.Medium;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads mails as they come, whatever they are: one that cannot be read is a result, too. */
final class MailReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);
    private static final Session SESSION = Session.getInstance(lenient());
    private static final Pattern IDENTITY = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final Pattern NOBODY = Pattern.compile("(?i)(no|do.?not).?reply.*");

    /** Where servers write for which of its addresses a mailbox got a mail. */
    private static final List<String> RECIPIENTS = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

    private final Set<String> own;
    private final Set<String> leads;

    /**
     * @param own addresses from which we write
     * @param leads addresses at which strangers become clients
     */
    MailReader(Set<String> own, Set<String> leads) {
        this.own = lower(own);
        this.leads = lower(leads);
    }

    Read read(byte[] raw) {
        MimeMessage mail;
        try {
            mail = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            LOG.warn("something is no mail and is kept as it came: {}", e.getMessage());
            return unreadable(raw);
        }
        try {
            return read(mail, raw);
        } catch (MessagingException | IOException | RuntimeException e) {
            // a stranger's mail may trip the library in any way, and must not stop those that come after it
            LOG.warn("a mail cannot be read and is kept as it came: {}", e.toString());
            return unreadable(raw, mail);
        }
    }

    private Read read(MimeMessage mail, byte[] raw) throws MessagingException, IOException {
        Sender sender = sender(mail);
        if (own.contains(sender.address().toLowerCase(Locale.ROOT))) {
            return new Read.Own();
        }
        MailParts parts = MailParts.of(mail);
        return Bounce.of(mail, parts, raw)
                .<Read>map(bounce -> new Read.CameBack(bounce.letter(), bounce.said()))
                .orElseGet(() -> letter(mail, raw, sender, parts));
    }

    private Read letter(MimeMessage mail, byte[] raw, Sender sender, MailParts parts) {
        List<String> to = recipients(mail);
        boolean automatic = Automatic.is(mail);
        ReplyText text = parts.text();
        return new Read.Letter(
                new Incoming(
                        Medium.EMAIL,
                        identity(mail, raw),
                        sender,
                        subject(mail),
                        text.written(),
                        text.quoted(),
                        thread(mail),
                        parts.files(),
                        automatic
                                ? new Standing.Automatic()
                                : new Standing.Written(to.stream().anyMatch(leads::contains))),
                to);
    }

    /** The mail as one that nobody can read, whatever it is. */
    Read unreadable(byte[] raw) {
        Incoming message = unreadable(raw, digest(raw), new Sender("", ""), "", List.of());
        return new Read.Letter(message, List.of());
    }

    private Read unreadable(byte[] raw, MimeMessage mail) {
        Incoming message = unreadable(raw, identity(mail, raw), senderOrNobody(mail), subject(mail), thread(mail));
        return new Read.Letter(message, recipients(mail));
    }

    private static Incoming unreadable(byte[] raw, String id, Sender sender, String subject, List<String> thread) {
        return new Incoming(Medium.EMAIL, id, sender, subject, "", "", thread, List.of(), new Standing.Unreadable(raw));
    }

    /** Forms and shops write in the name of nobody and say in Reply-To who it was. */
    private Sender sender(MimeMessage mail) throws MessagingException {
        Sender from = first(mail.getFrom());
        boolean nobody = NOBODY.matcher(from.address()).matches()
                || own.contains(from.address().toLowerCase(Locale.ROOT));
        return nobody && mail.getHeader("Reply-To") != null ? first(mail.getReplyTo()) : from;
    }

    private Sender senderOrNobody(MimeMessage mail) {
        try {
            return sender(mail);
        } catch (MessagingException | RuntimeException e) {
            return new Sender("", "");
        }
    }

    private static Sender first(Address @Nullable [] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Arrays::stream)
                .filter(InternetAddress.class::isInstance)
                .map(InternetAddress.class::cast)
                .findFirst()
                .map(one -> new Sender(
                        Objects.requireNonNullElse(one.getPersonal(), ""),
                        Objects.requireNonNullElse(one.getAddress(), "")))
                .orElseGet(() -> new Sender("", ""));
    }

    private static List<String> recipients(MimeMessage mail) {
        List<String> recipients = new ArrayList<>();
        for (String header : RECIPIENTS) {
            for (String line : headers(mail, header)) {
                Pattern.compile("[^\\s<>,;:\"]+@[^\\s<>,;:\"]+")
                        .matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .forEach(recipients::add);
            }
        }
        return recipients.stream().distinct().toList();
    }

    private static String identity(MimeMessage mail, byte[] raw) {
        return headers(mail, "Message-ID").stream()
                .flatMap(MailReader::identities)
                .findFirst()
                .orElseGet(() -> digest(raw));
    }

    private static List<String> thread(MimeMessage mail) {
        return Stream.of("References", "In-Reply-To")
                .flatMap(header -> headers(mail, header).stream())
                .flatMap(MailReader::identities)
                .distinct()
                .toList();
    }

    static Stream<String> identities(String text) {
        return IDENTITY.matcher(text).results().map(MatchResult::group);
    }

    private static String subject(MimeMessage mail) {
        return headers(mail, "Subject").stream()
                .findFirst()
                .map(MailReader::decoded)
                .orElse("");
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    static List<String> headers(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessagingException e) {
            return List.of();
        }
    }

    /** For mails without an identity: the same bytes are the same mail. */
    private static String digest(byte[] raw) {
        try {
            return "sha-256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Set<String> lower(Set<String> addresses) {
        return Set.copyOf(addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static Properties lenient() {
        Properties settings = new Properties();
        settings.setProperty("mail.mime.address.strict", "false");
        settings.setProperty("mail.mime.allowutf8", "true");
        return settings;
    }
}
