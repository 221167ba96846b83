package dev.struktura.playbooks.draft;

import dev.struktura.base.Ids;
import dev.struktura.base.web.Version;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The processes on paper. Changes are saved as they are made, and can be undone and made again. */
@Service
public class Drafts {

    private final DraftTable table;
    private final ProcessVersions versions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Drafts(DraftTable table, ProcessVersions versions, Journal journal, Ids ids, Clock clock) {
        this.table = table;
        this.versions = versions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public static boolean mayDesign(Viewer viewer) {
        return Structure.mayChange(viewer);
    }

    /** Whether this person may see what is on paper; what is published is everybody's to see. */
    public static boolean mayRead(Viewer viewer) {
        return mayDesign(viewer) || viewer.role() == Role.OWNER || viewer.role() == Role.ANALYST;
    }

    /** Those not published, of all processes; what was changed last comes first. */
    public List<Draft> open() {
        return table.open();
    }

    /** Those of one process that are not published; what was changed last comes first. */
    public List<Draft> of(String process) {
        return open().stream().filter(draft -> draft.process().equals(process)).toList();
    }

    public Optional<Draft> find(DraftId id) {
        return table.find(id);
    }

    /** The document as it stood at that version of the draft; empty when it was written over since. */
    public Optional<ProcessDocument> at(DraftId id, long version) {
        return table.at(id, version);
    }

    /** Begins with the latest version of a process; there must be one. */
    @Transactional
    public DraftResult begin(String process, Viewer by) {
        return versions.latest(process)
                .flatMap(latest -> versions.document(process, latest.number())
                        .map(document -> begin(document, latest.number(), by)))
                .orElseGet(DraftResult.Unknown::new);
    }

    /**
     * Begins with a document, and with what was written beside the version it comes from.
     *
     * @param basedOn the version the document comes from; null when it comes from none
     */
    @Transactional
    public DraftResult begin(ProcessDocument document, @Nullable Integer basedOn, Viewer by) {
        Comments comments = basedOn == null ? Comments.NONE : table.comments(document, basedOn);
        return begin(document, comments, basedOn, by);
    }

    /** As {@link #begin(ProcessDocument, Integer, Viewer)}, with other comments. */
    @Transactional
    public DraftResult begin(ProcessDocument document, Comments comments, @Nullable Integer basedOn, Viewer by) {
        if (!mayDesign(by)) {
            return new DraftResult.NotAllowed();
        }
        Instant now = clock.instant();
        Draft draft = new Draft(
                new DraftId(ids.next()),
                document.key(),
                basedOn,
                null,
                document,
                1,
                false,
                false,
                now,
                by.id(),
                now,
                by.id());
        table.insert(draft, comments);
        tell("process-drafted", draft, by);
        return new DraftResult.Done(draft);
    }

    /** A published version in YAML, with what people wrote beside it before it was published. */
    public String yaml(ProcessDocument version, int number) {
        return CommentedYaml.write(version, table.comments(version, number));
    }

    /** In YAML, with what people wrote beside it. */
    public String yaml(Draft draft) {
        return CommentedYaml.write(draft.document(), table.comments(draft.id()));
    }

    /**
     * Writes the document over the one that stands; what could be redone is no more. What was written beside it stays.
     *
     * @param seen the versions the change was made for; null for whatever is there
     */
    @Transactional
    public DraftResult save(DraftId id, ProcessDocument document, @Nullable Set<Long> seen, Viewer by) {
        return save(id, document, table.comments(id), seen, by);
    }

    /** As {@link #save(DraftId, ProcessDocument, Set, Viewer)}, with other comments. */
    @Transactional
    public DraftResult save(
            DraftId id, ProcessDocument document, Comments comments, @Nullable Set<Long> seen, Viewer by) {
        return onDraft(id, seen, by, draft -> {
            if (!document.key().equals(draft.process())) {
                return new DraftResult.OtherProcess(draft.process(), document.key());
            }
            if (!document.equals(draft.document()) || !comments.equals(table.comments(id))) {
                table.append(id, document, comments, clock.instant(), by.id());
            }
            return fresh(id);
        });
    }

    /** Goes back to the revision before, where there is one. */
    @Transactional
    public DraftResult undo(DraftId id, @Nullable Set<Long> seen, Viewer by) {
        return step(id, -1, seen, by);
    }

    /** Goes on to the revision that was undone last, where there is one. */
    @Transactional
    public DraftResult redo(DraftId id, @Nullable Set<Long> seen, Viewer by) {
        return step(id, 1, seen, by);
    }

    private DraftResult step(DraftId id, int by, @Nullable Set<Long> seen, Viewer viewer) {
        return onDraft(id, seen, viewer, draft -> {
            table.step(id, by, clock.instant(), viewer.id());
            return fresh(id);
        });
    }

    /** Throws a draft away. */
    @Transactional
    public DraftResult discard(DraftId id, @Nullable Set<Long> seen, Viewer by) {
        return onDraft(id, seen, by, draft -> {
            table.delete(id);
            tell("process-draft-discarded", draft, by);
            return new DraftResult.Done(draft);
        });
    }

    /** Closes a draft that became a version. */
    @Transactional
    public DraftResult conclude(DraftId id, int number, Viewer by) {
        return onDraft(id, null, by, draft -> {
            table.conclude(id, number, clock.instant(), by.id());
            return fresh(id);
        });
    }

    private DraftResult onDraft(DraftId id, @Nullable Set<Long> seen, Viewer by, Function<Draft, DraftResult> change) {
        if (!mayDesign(by)) {
            return new DraftResult.NotAllowed();
        }
        Draft found = table.lock(id).orElse(null);
        if (found == null) {
            return new DraftResult.Unknown();
        }
        if (found.publishedAs() != null) {
            return new DraftResult.Published(found.publishedAs());
        }
        return Version.fits(seen, found.version()) ? change.apply(found) : new DraftResult.ChangedMeanwhile();
    }

    private DraftResult fresh(DraftId id) {
        return table.find(id).<DraftResult>map(DraftResult.Done::new).orElseGet(DraftResult.Unknown::new);
    }

    private void tell(String what, Draft draft, Viewer by) {
        JournalEntry.Subject subject =
                new JournalEntry.Subject("process", draft.id().value());
        journal.append(new JournalEntry(
                clock.instant(), subject, what, by.asActor(), null, null, Map.of("process", draft.process())));
    }
}
