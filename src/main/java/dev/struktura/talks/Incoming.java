package dev.struktura.talks;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something written to us, read and not yet sorted.
 *
 * @param id what the other side calls it; the same identity comes in once
 * @param text what was newly written; {@code quoted} is what it repeats of earlier mails
 * @param thread identities of the mails that lead to it, the oldest first
 * @param standing what kind of message it is
 */
public record Incoming(
        Medium medium,
        String id,
        Sender sender,
        String subject,
        String text,
        String quoted,
        List<String> thread,
        List<IncomingFile> files,
        Standing standing) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_ID = 500;

    /** What a message is to the deal. */
    public sealed interface Standing {

        /** A person wrote it; {@code asLead} when strangers are to become clients by it. */
        record Written(boolean asLead) implements Standing {}

        /** A program wrote it: an absence notice, a newsletter, spam. It tells nothing of what the client wants. */
        record Automatic() implements Standing {}

        /** It cannot be read and is kept as it came. */
        // the bytes only pass through; two mails are never compared
        @SuppressWarnings("ArrayRecordComponent")
        record Unreadable(byte[] raw) implements Standing {}
    }

    /**
     * Who wrote, as their side says it.
     *
     * @param name empty when they gave none
     * @param address e-mail address, phone or chat; empty when it is not known
     * @param others more of their numbers or addresses
     */
    public record Sender(String name, String address, List<String> others) {

        private static final int LONGEST = 200;

        public Sender {
            name = cut(storable(name).replaceAll("\\s+", " ").strip(), LONGEST);
            address = cut(storable(address).strip(), LONGEST);
            others = List.copyOf(others);
        }

        public Sender(String name, String address) {
            this(name, address, List.of());
        }

        /** All that is known of how to reach them. */
        List<String> reaches() {
            return Stream.concat(Stream.of(address), others.stream()).toList();
        }

        /** Keeps the address out of logs. */
        @Override
        public String toString() {
            return name;
        }
    }

    public Incoming {
        id = cut(storable(id).strip(), LONGEST_ID);
        subject = cut(storable(subject).replaceAll("\\s+", " ").strip(), LONGEST_SUBJECT);
        text = cut(storable(text).strip(), LONGEST_TEXT);
        quoted = cut(storable(quoted).strip(), LONGEST_TEXT);
        thread = thread.stream().map(Incoming::storable).toList();
        files = List.copyOf(files);
    }

    /** The database takes no NUL, and half of a pair is no character. */
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
