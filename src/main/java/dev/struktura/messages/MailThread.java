package dev.struktura.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Identities of the mails that lead to one, the oldest first and the one it answers last, as in References (RFC 5322, 3.6.4). */
public record MailThread(List<String> mails) {

    static final String FIELD = "thread";

    /** As many as mail programs keep; the first and the latest matter most. */
    private static final int MOST = 20;

    private static final Pattern IDENTITY = Pattern.compile("<[^<>\\s]{1,250}>");

    /** Whatever is no identity of a mail is left out. */
    public MailThread {
        mails = mails.stream().filter(mail -> IDENTITY.matcher(mail).matches()).toList();
        if (mails.size() > MOST) {
            mails = List.copyOf(mails.subList(mails.size() - MOST, mails.size()));
        }
    }

    static MailThread ofField(String field) {
        return new MailThread(Arrays.asList(field.split(" ")));
    }

    String asField() {
        return String.join(" ", mails);
    }

    Optional<String> answered() {
        return mails.isEmpty() ? Optional.empty() : Optional.of(mails.getLast());
    }
}
