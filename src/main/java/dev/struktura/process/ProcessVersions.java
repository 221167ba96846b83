package dev.struktura.process;

import dev.struktura.base.Invalidation;
import dev.struktura.base.Stale;
import dev.struktura.journal.JournalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published versions of all processes. A version never changes, so it is read once and kept. */
@Component
public class ProcessVersions {

    /** What the caches over processes are told when a version is published. */
    static final String STALE = "process";

    private record Key(String process, int number) {}

    private final JdbcClient sql;
    private final Invalidation invalidation;
    private final Map<Key, ProcessVersion> read = new ConcurrentHashMap<>();
    private final Map<String, Integer> latest = new ConcurrentHashMap<>();

    ProcessVersions(JdbcClient sql, Invalidation invalidation) {
        this.sql = sql;
        this.invalidation = invalidation;
    }

    /** @throws IllegalArgumentException when there is no such version */
    public ProcessVersion get(String process, int number) {
        return find(process, number)
                .orElseThrow(() -> new IllegalArgumentException("no version %d of %s".formatted(number, process)));
    }

    public Optional<ProcessVersion> find(String process, int number) {
        ProcessVersion known = read.get(new Key(process, number));
        return known != null ? Optional.of(known) : document(process, number).map(found -> keep(found, number));
    }

    /** The version new cases of the process begin in. */
    public Optional<ProcessVersion> latest(String process) {
        Integer number = latest.get(process);
        if (number == null) {
            number = sql.sql("select max(number) as number from process.version where process = ?")
                    .param(process)
                    .query((rs, row) -> rs.getInt("number"))
                    .single();
            if (number == 0) {
                return Optional.empty();
            }
            latest.put(process, number);
        }
        return find(process, number);
    }

    /** The latest version of every process, by key. */
    public List<ProcessVersion> all() {
        return sql
                .sql("select distinct process from process.version order by process")
                .query(String.class)
                .list()
                .stream()
                .flatMap(process -> latest(process).stream())
                .toList();
    }

    /** Stages of earlier versions, in which cases may still stand, that this one does not have; of the latest such version. */
    public List<Stage> stagesBefore(ProcessVersion version) {
        Map<String, Stage> gone = new LinkedHashMap<>();
        for (int number = version.number() - 1; number > 0; number--) {
            get(version.key(), number).stages().stream()
                    .filter(stage -> version.find(stage.key()).isEmpty())
                    .forEach(stage -> gone.putIfAbsent(stage.key(), stage));
        }
        return List.copyOf(gone.values());
    }

    public Optional<ProcessDocument> document(String process, int number) {
        return sql.sql("select document from process.version where process = ? and number = ?")
                .param(process)
                .param(number)
                .query(String.class)
                .optional()
                .map(ProcessDocument::stored);
    }

    /** Who published each version of the process, and why; newest first. */
    public List<Published> history(String process) {
        return sql.sql("""
            select number, author_id, author_name, reason, published_at from process.version
            where process = ? order by number desc\
            """).param(process).query(ProcessVersions::published).list();
    }

    private static Published published(ResultSet rs, int row) throws SQLException {
        UUID author = rs.getObject("author_id", UUID.class);
        return new Published(
                rs.getInt("number"),
                author == null
                        ? Publishing.SHIPPED
                        : new Publishing(
                                new JournalEntry.Actor(author, rs.getString("author_name")), rs.getString("reason")),
                rs.getTimestamp("published_at").toInstant());
    }

    /** Adds the next version; it is immutable from here on. */
    @Transactional
    public ProcessVersion publish(ProcessDocument document, Publishing publishing) {
        sql.sql("select pg_advisory_xact_lock(hashtext('process.version'))")
                .query()
                .listOfRows();
        int number = sql.sql("select coalesce(max(number), 0) + 1 as number from process.version where process = ?")
                .param(document.key())
                .query((rs, row) -> rs.getInt("number"))
                .single();
        ProcessVersion version = document.toVersion(number);
        JournalEntry.Actor by = publishing.by();
        sql.sql("""
            insert into process.version (process, number, document, published_at, author_id, author_name, reason)
            values (?, ?, ?::jsonb, base.now(), ?, ?, ?)\
            """)
                .param(document.key())
                .param(number)
                .param(document.toJson())
                .param(by == null ? null : by.id())
                .param(by == null ? null : by.name())
                .param(publishing.reason())
                .update();
        invalidation.announce(STALE);
        return version;
    }

    @EventListener
    void forget(Stale stale) {
        if (stale.concerns(STALE)) {
            read.clear();
            latest.clear();
        }
    }

    private ProcessVersion keep(ProcessDocument document, int number) {
        ProcessVersion version = document.toVersion(number);
        read.put(new Key(document.key(), number), version);
        return version;
    }
}
