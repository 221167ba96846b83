package dev.struktura.integration;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.table.TableFile;
import dev.struktura.base.table.UnreadableTable;
import dev.struktura.clients.NewClient;
import dev.struktura.integration.mapping.Candidate;
import dev.struktura.integration.mapping.Finding;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessVersion;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of leads, deals, clients and products on their way into the department. */
@Service
public class Imports {

    private static final int CHECKED_AT_ONCE = 2_000;
    private static final int PREVIEW = 10;

    private final ImportTable imports;
    private final RowTable rows;
    private final Staging staging;
    private final Checker checker;
    private final Reports reports;
    private final Examiners examiners;
    private final Mappings mappings;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Imports(
            ImportTable imports,
            RowTable rows,
            Staging staging,
            Checker checker,
            Reports reports,
            Examiners examiners,
            Mappings mappings,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.staging = staging;
        this.checker = checker;
        this.reports = reports;
        this.examiners = examiners;
        this.mappings = mappings;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Reads and stages a file; up to two thousand rows are checked when this returns, more in the background. */
    @Transactional(rollbackFor = {IOException.class, WrongMapping.class})
    public Import receive(Upload upload, Viewer by) throws IOException, WrongMapping {
        TableFile table = staging.open(upload.file());
        ImportId id = new ImportId(ids.next());
        Staging.Staged staged = staging.read(id, table);
        if (staged.rows() == 0) {
            throw new UnreadableTable(Reason.of("integration.file.no-rows"));
        }
        Import received =
                mappings.of(id, upload, table, staged, new Import.Author(by.id(), by.name(), clock.instant()));
        imports.insert(received);
        tell(received, "import-received", by);
        return checkedIfSmall(received);
    }

    private Import checkedIfSmall(Import received) {
        if (received.file().rows() < CHECKED_AT_ONCE) {
            checker.check(received);
        }
        return imports.find(received.id()).orElseThrow();
    }

    /** The import with the counts of this moment. */
    public Optional<Import> find(ImportId id) {
        return imports.find(id).map(found -> found.with(reports.counts(found)));
    }

    /** Newest first, after a place in that order. */
    public List<Import> list(@Nullable Instant before, @Nullable UUID beforeId, int limit) {
        Instant from = before == null ? Instant.parse("9999-01-01T00:00:00Z") : before;
        return imports.list(from, beforeId == null ? new UUID(-1, -1) : beforeId, limit);
    }

    /** The processes that deals can be brought into. */
    public List<ProcessVersion> processes() {
        return examiners.processes();
    }

    /** The process into which it brings its deals. */
    public ProcessVersion process(Import import_) {
        return examiners.process(import_);
    }

    /** The first rows as they are understood. */
    public List<Preview> preview(Import import_) {
        Examination examiner = examiners.of(import_);
        return rows.from(import_.id(), 0, PREVIEW).stream()
                .map(row -> {
                    Examined examined = examiner.examine(row);
                    return new Preview(row.line(), examined.candidate(), examined.stage(), examined.findings());
                })
                .toList();
    }

    /** Other places for columns, other choices: forgets the dry run and begins a new one. */
    @Transactional(rollbackFor = WrongMapping.class)
    public Progress remap(ImportId id, Remap wish) throws WrongMapping {
        Import before = imports.lock(id).orElse(null);
        if (before == null) {
            return new Progress.Unknown();
        }
        if (before.state() != ImportState.READY && before.state() != ImportState.CHECKING) {
            return new Progress.TooLate(before.state());
        }
        Import changed = mappings.changed(before, wish);
        imports.remap(changed);
        rows.recheck(id);
        return new Progress.Taken(checkedIfSmall(imports.find(id).orElseThrow()));
    }

    /**
     * Lets it write to the department, in the background.
     *
     * @param mode null = the one it was checked in; another one is checked first
     */
    @Transactional
    public Progress commit(ImportId id, @Nullable Mode mode, Viewer by) {
        Import before = imports.lock(id).orElse(null);
        if (before == null) {
            return new Progress.Unknown();
        }
        boolean same = mode == null || mode == before.mode();
        if (same && (before.state() == ImportState.RUNNING || before.state() == ImportState.DONE)) {
            return new Progress.Taken(before);
        }
        if (before.state() != ImportState.READY && before.state() != ImportState.CHECKING) {
            return new Progress.TooLate(before.state());
        }
        if (mode != null && mode != before.mode()) {
            imports.remap(before.in(mode));
            rows.recheck(id);
        }
        if (same && before.state() == ImportState.READY) {
            imports.become(id, ImportState.RUNNING);
        } else {
            imports.runAfterChecking(id);
        }
        tell(before, "import-committed", by);
        return new Progress.Taken(imports.find(id).orElseThrow());
    }

    /** Takes back what it created and nobody touched since, in the background. */
    @Transactional
    public Progress undo(ImportId id, Viewer by) {
        Import before = imports.lock(id).orElse(null);
        if (before == null) {
            return new Progress.Unknown();
        }
        return switch (before.state()) {
            case UNDOING, UNDONE -> new Progress.Taken(before);
            case CHECKING, READY, RUNNING -> new Progress.TooLate(before.state());
            case DONE -> {
                imports.become(id, ImportState.UNDOING);
                tell(before, "import-undone", by);
                yield new Progress.Taken(imports.find(id).orElseThrow());
            }
        };
    }

    /** Refused rows after a place, with their reasons. */
    public List<RefusedRow> refused(ImportId id, int after, int limit) {
        return rows.refused(id, after, limit).stream()
                .map(refused -> new RefusedRow(
                        refused.row().place(),
                        refused.row().line(),
                        refused.row().cells(),
                        refused.findings()))
                .toList();
    }

    /** What the first rows would become. */
    public record Preview(
            long line, Candidate candidate, @Nullable String stage, List<Finding> findings) {

        /** Whether the row becomes a deal that is called other than its client. */
        public boolean hasTitleOfItsOwn() {
            String title = candidate.title();
            NewClient client = candidate.client();
            return stage != null
                    && title != null
                    && !title.isBlank()
                    && (client == null || !title.equals(client.name()));
        }
    }

    /** A row that was not imported, and why. */
    public record RefusedRow(int place, long line, List<String> cells, List<Finding> findings) {}

    private void tell(Import import_, String type, Viewer by) {
        JournalEntry.Subject subject =
                new JournalEntry.Subject("import", import_.id().value());
        Map<String, Object> data = Map.of(
                "file",
                import_.file().name(),
                "rows",
                import_.file().rows(),
                "mode",
                import_.mode().key());
        journal.append(new JournalEntry(clock.instant(), subject, type, by.asActor(), null, null, data));
    }
}
