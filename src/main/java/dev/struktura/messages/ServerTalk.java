package dev.struktura.messages;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mail server says while somebody signs in to it: its own lines, never ours. */
final class ServerTalk {

    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 40;

    /** Replies of SMTP; greetings and results of IMAP, whose tags begin with other letters in each connection and which the library names apart when they follow a password. */
    private static final Pattern OF_SERVER = Pattern.compile(
            "(?:.*command result: )?(\\d{3}[ -].*|\\* (?:OK|PREAUTH|BYE).*|[A-Z]{1,3}\\d+ (?:OK|NO|BAD).*)");

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final List<String> said = new ArrayList<>();

    PrintStream ear() {
        return new PrintStream(heard, true, StandardCharsets.UTF_8);
    }

    void add(String line) {
        said.add(line);
    }

    /** Line by line, each once, without the secret in any form in which a server could repeat it. */
    List<String> lines(@Nullable String username, @Nullable Secret secret) {
        Stream<String> ofServer = heard.toString(StandardCharsets.UTF_8)
                .lines()
                .map(OF_SERVER::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1));
        return Stream.concat(ofServer, said.stream().flatMap(String::lines))
                .map(line -> hidden(line.strip(), username, secret))
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST_LINES)
                .collect(Collectors.toList());
    }

    private static String hidden(String line, @Nullable String username, @Nullable Secret secret) {
        if (secret == null || secret.value().isEmpty()) {
            return line;
        }
        return line.replace(secret.value(), secret.toString())
                .replace(base64(secret.value()), secret.toString())
                .replace(base64("\0" + username + "\0" + secret.value()), secret.toString());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
