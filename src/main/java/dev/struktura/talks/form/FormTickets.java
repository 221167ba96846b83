package dev.struktura.talks.form;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tickets that say when a form was opened, so that who fills it in faster than people can, is told from people. */
@Component
class FormTickets {

    static final Duration SHORTEST = Duration.ofSeconds(2);

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern TICKET = Pattern.compile("(\\d{1,15})-([0-9a-f]{32})-([0-9a-f-]{36})");

    private final BlindIndex index;
    private final Clock clock;

    FormTickets(Secrets secrets, Clock clock) {
        this.index = secrets.blindIndex("talks.form-ticket");
        this.clock = clock;
    }

    /** A new one; each can be used once. */
    String issue(LeadForm form) {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        long opened = clock.instant().toEpochMilli();
        return opened + "-" + nonce + "-" + index.of(signed(form, opened, nonce));
    }

    /** What a ticket tells. */
    enum Age {
        FORGED,
        TOO_FRESH,
        GOOD,
        EXPIRED
    }

    Age ageOf(LeadForm form, String ticket) {
        Matcher parts = TICKET.matcher(ticket);
        if (!parts.matches()) {
            return Age.FORGED;
        }
        long opened = Long.parseLong(parts.group(1));
        boolean ours = index.any(signed(form, opened, parts.group(2))).stream()
                .anyMatch(mark -> mark.toString().equals(parts.group(3)));
        if (!ours) {
            return Age.FORGED;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(opened), clock.instant());
        if (age.compareTo(SHORTEST) < 0) {
            return Age.TOO_FRESH;
        }
        return age.compareTo(LONGEST) > 0 ? Age.EXPIRED : Age.GOOD;
    }

    private static String signed(LeadForm form, long opened, String nonce) {
        return form.id() + " " + opened + " " + nonce;
    }
}
