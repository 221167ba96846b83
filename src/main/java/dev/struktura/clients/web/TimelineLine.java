package dev.struktura.clients.web;

import dev.struktura.base.web.Frame;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a client, in the reader's language. */
public record TimelineLine(
        Instant at,
        String icon,
        String words,
        String detail,
        @Nullable String who) {

    private static final int MOST = 200;
    private static final Map<String, String> ICONS = Map.of(
            "client-registered", "plus",
            "client-amended", "pencil",
            "client-entrusted", "team",
            "contact-added", "user-plus",
            "contact-point-removed", "trash",
            "contact-revealed", "eye",
            "client-merged", "link",
            "client-merge-undone", "arrow-back-up");

    /** The latest entries, newest first. */
    static List<TimelineLine> of(JournalEntry.Subject subject, Journal journal, Frame f) {
        List<Journal.Recorded> latest = new ArrayList<>();
        long after = 0;
        List<Journal.Recorded> part = journal.of(subject, after, MOST);
        while (!part.isEmpty()) {
            latest.addAll(part);
            after = part.getLast().id();
            part = part.size() < MOST ? List.of() : journal.of(subject, after, MOST);
        }
        return latest.reversed().stream()
                .limit(MOST)
                .map(recorded -> line(recorded.entry(), f))
                .toList();
    }

    private static TimelineLine line(JournalEntry entry, Frame f) {
        JournalEntry.Actor actor = entry.actor();
        return new TimelineLine(
                entry.at(),
                ICONS.getOrDefault(entry.type(), "history"),
                f.t("journal." + entry.type()),
                detail(entry, f),
                actor == null ? null : actor.name());
    }

    private static String detail(JournalEntry entry, Frame f) {
        Map<String, Object> data = entry.data();
        if (entry.why() != null) {
            return f.why(entry.why());
        }
        if (data.get("changed") instanceof List<?> changed) {
            return String.join(
                    ", ",
                    changed.stream().map(field -> f.t("clients.field." + field)).toList());
        }
        if (data.containsKey("masked")) {
            return data.containsKey("reason")
                    ? data.get("masked") + " · " + data.get("reason")
                    : "" + data.get("masked");
        }
        return String.valueOf(data.getOrDefault("name", ""));
    }
}
