package dev.struktura.talks.mail;

import dev.struktura.talks.IncomingFile;
import dev.struktura.talks.Refusal;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a mail: its text as plain text and as HTML, its files, and what a server reports in it. */
final class MailParts {

    private static final int DEEPEST = 20;
    private static final int MOST = 200;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<IncomingFile> files = new ArrayList<>();
    private @Nullable String report;
    private String returned = "";
    private int seen;

    private MailParts() {}

    /** @throws MessagingException also when it is nested or split further than any mail of people */
    static MailParts of(Part mail) throws MessagingException, IOException {
        MailParts parts = new MailParts();
        parts.walk(mail, 0);
        return parts;
    }

    /** What was written anew, apart from what it repeats. Text of the writer goes before HTML, as it needs no guessing. */
    ReplyText text() {
        return plain.toString().isBlank() ? HtmlMail.read(html.toString()) : ReplyText.of(plain.toString());
    }

    List<IncomingFile> files() {
        return files;
    }

    /** The fields of a report on delivery (RFC 3464); null when it is none. */
    @Nullable
    String report() {
        return report;
    }

    /** The headers of the mail that a report is about; empty when there are none. */
    String returned() {
        return returned;
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST) {
            throw new MessagingException("too many parts");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                walk(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/delivery-status")) {
            report = text(part);
        } else if (report != null && (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))) {
            returned = text(part);
        } else if (isFile(part)) {
            keep(part);
        } else {
            (part.isMimeType("text/html") ? html : plain).append(text(part)).append('\n');
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        boolean words = part.isMimeType("text/plain") || part.isMimeType("text/html");
        return !words || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    private void keep(Part part) throws MessagingException, IOException {
        files.add(
                files.size() < IncomingFile.MOST
                        ? IncomingFile.of(fileName(part), bytes(part))
                        : IncomingFile.refused(fileName(part), Math.max(0, part.getSize()), Refusal.TOO_MANY));
    }

    private static String fileName(Part part) throws MessagingException {
        String name = part.getFileName();
        if (name == null) {
            return part.isMimeType("message/*") ? "mail.eml" : "";
        }
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try {
            if (part.getContent() instanceof String text) {
                return text;
            }
        } catch (UnsupportedEncodingException e) {
            return guessed(bytes(part));
        }
        return guessed(bytes(part));
    }

    /** For alphabets nobody knows: in our countries what is not UTF-8 is Windows-1251. */
    private static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1251"));
        }
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        if (part instanceof BodyPart && part.isMimeType("message/rfc822")) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            part.getDataHandler().writeTo(whole);
            return whole.toByteArray();
        }
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
