package dev.struktura.talks.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells mails that programs write from those of people, by RFC 3834 and by what was usual before it. */
final class Automatic {

    private static final Pattern BULK = Pattern.compile("(?i)\\s*(bulk|junk|list|auto[-_]?reply)\\b.*");
    private static final List<String> SIGNS = List.of("X-Autoreply", "X-Autorespond", "List-Id", "List-Unsubscribe");

    private Automatic() {}

    static boolean is(MimeMessage mail) {
        return MailReader.headers(mail, "Auto-Submitted").stream()
                        .anyMatch(
                                value -> !value.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                || MailReader.headers(mail, "Precedence").stream()
                        .anyMatch(value -> BULK.matcher(value).matches())
                || MailReader.headers(mail, "X-Spam-Flag").stream()
                        .anyMatch(value -> value.strip().equalsIgnoreCase("YES"))
                || MailReader.headers(mail, "Return-Path").stream()
                        .anyMatch(value -> value.strip().equals("<>"))
                || SIGNS.stream()
                        .anyMatch(sign -> !MailReader.headers(mail, sign).isEmpty());
    }
}
