package dev.struktura.talks.form;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms by which strangers become clients. */
@Service
public class Forms {

    public static final int LONGEST_NAME = 120;
    private static final int MOST_ORIGINS = 20;
    private static final int KEY_BYTES = 18;

    private final FormTable table;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Forms(FormTable table, Journal journal, Ids ids, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public List<LeadForm> all() {
        return table.all();
    }

    public Optional<LeadForm> byKey(String key) {
        return table.byKey(key);
    }

    /** What of a new form cannot be; empty when all is well. */
    public List<Violation> wrong(String name, List<String> origins) {
        List<Violation> wrong = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            wrong.add(new Violation("name", Reason.of("talks.form.invalid.name", LONGEST_NAME)));
        }
        if (origins.size() > MOST_ORIGINS || !origins.stream().allMatch(Forms::isOrigin)) {
            wrong.add(new Violation("origins", Reason.of("talks.form.invalid.origins", MOST_ORIGINS)));
        }
        return wrong;
    }

    @Transactional
    public LeadForm add(String name, List<String> origins, Viewer by) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        LeadForm form = new LeadForm(
                new FormId(ids.next()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(key),
                name.strip(),
                origins.stream().map(origin -> origin.toLowerCase(Locale.ROOT)).toList(),
                by.name(),
                clock.instant());
        table.insert(form, by);
        tell(form, "lead-form-added", by);
        return form;
    }

    /** From now on its address leads nowhere; false when there is none. */
    @Transactional
    public boolean remove(FormId id, Viewer by) {
        Optional<LeadForm> removed = table.delete(id);
        removed.ifPresent(form -> tell(form, "lead-form-removed", by));
        return removed.isPresent();
    }

    private static boolean isOrigin(String text) {
        try {
            URI origin = new URI(text);
            return List.of("http", "https")
                            .contains(String.valueOf(origin.getScheme()).toLowerCase(Locale.ROOT))
                    && origin.getHost() != null
                    && origin.getUserInfo() == null
                    && origin.getRawPath().isEmpty()
                    && origin.getRawQuery() == null
                    && origin.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void tell(LeadForm form, String type, Viewer by) {
        JournalEntry.Subject subject =
                new JournalEntry.Subject("form", form.id().value());
        journal.append(new JournalEntry(
                clock.instant(), subject, type, by.asActor(), null, null, Map.of("name", form.name())));
    }
}
