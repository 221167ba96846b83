package dev.struktura.messages;

import dev.struktura.base.Invalidation;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets how servers are reached; a change holds on every node at once, and a secret is never told again. */
@Service
public class ChannelSetups {

    private final ChannelTable table;
    private final ChannelSettings settings;
    private final Invalidation invalidation;
    private final Journal journal;
    private final Clock clock;

    ChannelSetups(
            ChannelTable table, ChannelSettings settings, Invalidation invalidation, Journal journal, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.invalidation = invalidation;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether this person decides through which servers the department speaks. */
    public static boolean keeps(Viewer viewer) {
        return viewer.audits();
    }

    /** Whether this person may send tests through them. */
    public static boolean mayTry(Viewer viewer) {
        return viewer.seesEverything() && viewer.mayAct();
    }

    public List<ChannelView> all() {
        return Arrays.stream(ChannelKind.values()).map(this::one).toList();
    }

    public ChannelView one(ChannelKind kind) {
        return ChannelView.of(
                kind, settings.setup(kind).orElse(null), settings.given(kind).isPresent());
    }

    /**
     * Sets all of it anew; a secret that is left out stays what it was, unless the server is another.
     *
     * @param wanted the versions the change is meant for; null for any
     */
    @Transactional
    public Saving save(
            ChannelKind kind, Map<String, String> entered, boolean enabled, @Nullable Set<Long> wanted, Viewer by) {
        Optional<ChannelSetup> held = table.hold(kind);
        if (wanted != null && !wanted.contains(held.map(ChannelSetups::version).orElse(0L))) {
            return new Saving.Stale();
        }
        Map<String, String> complete = completed(kind, entered, held.or(() -> settings.given(kind)));
        List<Violation> wrong = ChannelEntry.wrong(kind, complete);
        if (!wrong.isEmpty()) {
            return new Saving.Refused(wrong);
        }
        table.save(setup(kind, complete, enabled), by);
        tell("channel-changed", kind, by);
        return new Saving.Saved();
    }

    /** Lets the installation's properties decide again; false when they do already. */
    @Transactional
    public boolean reset(ChannelKind kind, Viewer by) {
        boolean removed = table.remove(kind);
        if (removed) {
            tell("channel-reset", kind, by);
        }
        return removed;
    }

    /** What was entered, and the secrets that stay. */
    private static Map<String, String> completed(
            ChannelKind kind, Map<String, String> entered, Optional<ChannelSetup> before) {
        Map<String, String> complete = new HashMap<>();
        entered.forEach((name, value) -> complete.put(name, value.strip()));
        before.filter(setup -> isSameServer(kind, complete, setup))
                .ifPresent(setup -> setup.secrets()
                        .forEach((name, secret) ->
                                complete.merge(name, secret.value(), (now, kept) -> now.isEmpty() ? kept : now)));
        return complete;
    }

    /** A secret goes to the server for which it was entered and to no other. */
    private static boolean isSameServer(ChannelKind kind, Map<String, String> entered, ChannelSetup before) {
        return kind.fields().stream()
                .filter(ChannelKind::isPlace)
                .allMatch(field -> value(field, entered).equals(value(field, before.settings())));
    }

    private static String value(ChannelField field, Map<String, String> values) {
        String value = values.getOrDefault(field.name(), "");
        return value.isEmpty() ? field.standard() : value;
    }

    private static ChannelSetup setup(ChannelKind kind, Map<String, String> complete, boolean enabled) {
        Map<String, String> open = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        for (ChannelField field : kind.fields()) {
            String value = complete.getOrDefault(field.name(), "");
            if (!value.isEmpty() && field.isSecret()) {
                secrets.put(field.name(), new Secret(value));
            } else if (!value.isEmpty()) {
                open.put(field.name(), value);
            }
        }
        return new ChannelSetup(kind, open, secrets, enabled, null);
    }

    private static long version(ChannelSetup setup) {
        return Objects.requireNonNull(setup.change()).version();
    }

    private void tell(String type, ChannelKind kind, Viewer by) {
        invalidation.announce(ChannelSettings.CACHE);
        UUID subject = UUID.nameUUIDFromBytes(("channel " + kind.slug()).getBytes(StandardCharsets.UTF_8));
        journal.append(new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("channel", subject),
                type,
                by.asActor(),
                null,
                null,
                Map.of("name", kind.title())));
    }

    /** What came of a change. */
    public sealed interface Saving {

        record Saved() implements Saving {}

        record Refused(List<Violation> wrong) implements Saving {}

        /** Somebody else changed it meanwhile. */
        record Stale() implements Saving {}
    }
}
