package dev.struktura.messages;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody entered of a server, looked at field by field before it is believed. */
final class ChannelEntry {

    private static final int LONGEST = 2_000;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Headers that belong to the connection and not to whoever asks. */
    private static final Set<String> FORBIDDEN = Set.of("host", "connection", "content-length", "expect", "upgrade");

    private final ChannelKind kind;
    private final Map<String, String> entered;
    private final List<Violation> wrong = new ArrayList<>();

    private ChannelEntry(ChannelKind kind, Map<String, String> entered) {
        this.kind = kind;
        this.entered = entered;
    }

    /** @param entered all fields, a secret that is kept among them */
    static List<Violation> wrong(ChannelKind kind, Map<String, String> entered) {
        ChannelEntry entry = new ChannelEntry(kind, entered);
        Set<String> known = kind.fields().stream().map(ChannelField::name).collect(Collectors.toSet());
        entered.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> entry.refuse(name, "messages.channels.invalid.unknown"));
        kind.fields().forEach(entry::look);
        return entry.wrong;
    }

    private void look(ChannelField field) {
        String value = entered.getOrDefault(field.name(), "");
        if (value.isEmpty()) {
            if (field.required()) {
                refuse(field.name(), "messages.channels.invalid.missing");
            }
        } else if (value.length() > LONGEST || (!field.isPairs() && hasControls(value))) {
            refuse(field.name(), "messages.channels.invalid.text");
        } else {
            kind(field, value);
        }
    }

    private void kind(ChannelField field, String value) {
        switch (field.kind()) {
            case NUMBER -> {
                if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65_535) {
                    refuse(field.name(), "messages.channels.invalid.port");
                }
            }
            case CHOICE -> {
                if (!field.choices().contains(value)) {
                    wrong.add(new Violation(
                            field.name(), Reason.of("problem.invalid.one-of", String.join(", ", field.choices()))));
                }
            }
            case PAIRS, SECRET_PAIRS -> pairs(field, value);
            case TEXT -> text(field.name(), value);
            case SECRET -> {}
        }
    }

    private void pairs(ChannelField field, String value) {
        boolean headers = field.kind() == ChannelField.Kind.SECRET_PAIRS;
        for (Map.Entry<String, String> pair : ChannelBinding.pairs(value).entrySet()) {
            String name = pair.getKey();
            boolean good = headers
                    ? HEADER.matches(name) && !FORBIDDEN.contains(name.toLowerCase(java.util.Locale.ROOT))
                    : !name.isEmpty() && name.matches("[^\\[\\]]{1,100}");
            if (!good
                    || hasControls(pair.getValue())
                    || (headers && pair.getValue().isEmpty())) {
                refuse(field.name(), "messages.channels.invalid.pairs");
                return;
            }
        }
    }

    private void text(String name, String value) {
        switch (name) {
            case "from" -> {
                if (kind == ChannelKind.SMTP) {
                    sender(value);
                }
            }
            case "host" -> {
                if (!value.matches("[A-Za-z0-9._:-]{1,253}")) {
                    refuse(name, "messages.channels.invalid.host");
                }
            }
            case "url" -> address(name, value.replaceAll("\\{[a-z]+}", "x"), value.replaceAll("[?{].*", ""));
            case "base-url" -> address(name, value, value);
            case "success", "id" -> pattern(name, value);
            default -> {}
        }
    }

    private void sender(String value) {
        try {
            new InternetAddress(value, true);
        } catch (AddressException e) {
            refuse("from", "messages.channels.invalid.sender");
        }
    }

    /** What stands for a phone or for words must not decide which server is asked. */
    private void address(String name, String filled, String fixed) {
        boolean good = host(filled).isPresent() && host(filled).equals(host(fixed));
        if (!good) {
            refuse(name, "messages.channels.invalid.address");
        }
    }

    private static Optional<String> host(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getUserInfo() == null ? Optional.ofNullable(uri.getHost()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void pattern(String name, String value) {
        try {
            Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            refuse(name, "messages.channels.invalid.pattern");
        }
    }

    private void refuse(String name, String code) {
        wrong.add(new Violation(name, Reason.of(code)));
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
