package dev.struktura.talks.mail;

import dev.struktura.messages.MessageId;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report that a letter of ours was not delivered (RFC 3464).
 *
 * @param said the reason in the server's words
 */
record Bounce(MessageId letter, String said) {

    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\\s]+>");
    private static final Pattern DAEMON = Pattern.compile("(?i).*\\b(mailer-daemon|postmaster)@.*");
    private static final int LONGEST = 500;

    /** The bounce that a mail is; empty for anything else, such as news that delivery is delayed. */
    static Optional<Bounce> of(MimeMessage mail, MailParts parts, byte[] raw) {
        String report = parts.report();
        if (report != null) {
            return field(report, "Action")
                    .filter("failed"::equalsIgnoreCase)
                    .flatMap(_ -> letter(mail, parts.returned()))
                    .map(letter -> new Bounce(letter, said(report)));
        }
        boolean daemon = MailReader.headers(mail, "From").stream()
                .anyMatch(from -> DAEMON.matcher(from).matches());
        return daemon
                ? letter(mail, new String(raw, StandardCharsets.ISO_8859_1))
                        .map(letter -> new Bounce(letter, cut(parts.text().written())))
                : Optional.empty();
    }

    private static Optional<MessageId> letter(MimeMessage mail, String returned) {
        return Stream.concat(
                        Stream.of(returned),
                        Stream.of("In-Reply-To", "References", "X-Failed-Message-ID")
                                .flatMap(header -> MailReader.headers(mail, header).stream()))
                .map(OURS::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> new MessageId(UUID.fromString(found.group(1))));
    }

    private static String said(String report) {
        return cut(field(report, "Diagnostic-Code")
                .or(() -> field(report, "Status"))
                .orElse("failed"));
    }

    private static Optional<String> field(String report, String name) {
        Matcher field = Pattern.compile("(?im)^" + name + ":[ \\t]*((?:.*)(?:\\R[ \\t]+.*)*)")
                .matcher(report);
        return field.find() ? Optional.of(field.group(1).replaceAll("\\s+", " ").strip()) : Optional.empty();
    }

    private static String cut(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
