package dev.struktura.messages;

import dev.struktura.base.Asking;
import dev.struktura.base.Invalidation;
import dev.struktura.base.Stale;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which clients are written to, and who may change them. */
@Service
public class Courtesies {

    private static final String CACHE = "courtesy";
    private static final UUID SUBJECT = UUID.nameUUIDFromBytes("courtesy".getBytes(StandardCharsets.UTF_8));

    private final JdbcClient sql;
    private final Invalidation invalidation;
    private final Journal journal;
    private final Clock clock;
    private volatile @Nullable Courtesy known;

    Courtesies(JdbcClient sql, Invalidation invalidation, Journal journal, Clock clock) {
        this.sql = sql;
        this.invalidation = invalidation;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether this person decides how clients are written to. */
    public static boolean keeps(Viewer viewer) {
        return viewer.audits() || viewer.runsDepartment();
    }

    /** As it is at this moment; a change by another node may be some milliseconds away. */
    public Courtesy current() {
        Courtesy courtesy = known;
        if (courtesy == null) {
            courtesy = Asking.asDepartment(() -> sql.sql("select * from messages.courtesy")
                    .query(Courtesies::courtesy)
                    .single());
            known = courtesy;
        }
        return courtesy;
    }

    /** False when somebody else changed it meanwhile; {@code wanted} null is meant for any version. */
    @Transactional
    public boolean change(Courtesy to, @Nullable Set<Long> wanted, Viewer by) {
        int changed = sql.sql("""
            update messages.courtesy
               set opens = :opens, closes = :closes, channels = :channels, consent_first = :consent,
                   version = version + 1, changed_by_name = :name, changed_at = base.now()
             where :any or version = any(:versions)
            """)
                .param("opens", to.opens())
                .param("closes", to.closes())
                .param(
                        "channels",
                        to.channels().stream().map(Channel::slug).sorted().toArray(String[]::new))
                .param("consent", to.consentFirst())
                .param("name", by.name())
                .param("any", wanted == null)
                .param("versions", wanted == null ? new Long[0] : wanted.toArray(Long[]::new))
                .update();
        if (changed == 1) {
            invalidation.announce(CACHE);
            journal.append(new JournalEntry(
                    clock.instant(),
                    new JournalEntry.Subject("courtesy", SUBJECT),
                    "courtesy-changed",
                    by.asActor(),
                    null,
                    null,
                    Map.of("opens", to.opens().toString(), "closes", to.closes().toString())));
        }
        return changed == 1;
    }

    private static Courtesy courtesy(ResultSet row, int number) throws SQLException {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Arrays.stream((String[]) row.getArray("channels").getArray())
                .map(Channel::of)
                .forEach(channels::add);
        OffsetDateTime changedAt = row.getObject("changed_at", OffsetDateTime.class);
        return new Courtesy(
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                channels,
                row.getBoolean("consent_first"),
                row.getString("changed_by_name"),
                changedAt == null ? null : changedAt.toInstant(),
                row.getLong("version"));
    }

    @EventListener
    void forget(Stale stale) {
        if (stale.concerns(CACHE)) {
            known = null;
        }
    }
}
