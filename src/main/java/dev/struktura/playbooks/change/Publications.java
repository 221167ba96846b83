package dev.struktura.playbooks.change;

import dev.struktura.base.Ids;
import dev.struktura.base.Invalidation;
import dev.struktura.base.Reason;
import dev.struktura.deals.DealsInFlight;
import dev.struktura.deals.DealsInFlight.Looked;
import dev.struktura.journal.JournalEntry;
import dev.struktura.playbooks.check.Finding;
import dev.struktura.playbooks.check.ProcessChecks;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.MigrationPlan;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.process.Succession;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes drafts, and earlier versions again, after showing what becomes of deals in flight; and takes it back within a day. */
@Service
public class Publications {

    /** What the cache of successions is told when a publication begins or is taken back. */
    static final String STALE = "publications";

    private final PublicationTable table;
    private final AdoptionTable adoptions;
    private final PublicationNews news;
    private final Publishers publishers;
    private final ProcessChecks checks;
    private final ProcessVersions versions;
    private final Drafts drafts;
    private final DealsInFlight deals;
    private final Invalidation invalidation;
    private final Ids ids;
    private final Clock clock;

    Publications(
            PublicationTable table,
            AdoptionTable adoptions,
            PublicationNews news,
            Publishers publishers,
            ProcessChecks checks,
            ProcessVersions versions,
            Drafts drafts,
            DealsInFlight deals,
            Invalidation invalidation,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.adoptions = adoptions;
        this.news = news;
        this.publishers = publishers;
        this.checks = checks;
        this.versions = versions;
        this.drafts = drafts;
        this.deals = deals;
        this.invalidation = invalidation;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A wish to publish.
     *
     * @param twoEyes whether a second person is to agree, where the settings do not ask for one anyway
     */
    public record Wish(Plan plan, String reason, boolean twoEyes) {}

    /**
     * How far a publication is.
     *
     * @param moved deals that went on under the version
     * @param stranded deals that could not
     * @param returned deals that went back, when it was taken back
     * @param stayed deals that did not, as they had moved on
     */
    public record Progress(Publication publication, int moved, int stranded, int returned, int stayed) {}

    /** What publishing a document without errors would do with the deals in flight; changes nothing. */
    public Preview preview(ProcessDocument document, Plan plan) {
        ProcessVersion next = document.toVersion(numberAfter(latest(document.key())));
        var byStage = deals.byStage(next.key(), next.number());
        List<Looked.Stranded> stranded = plan.mode() == Plan.Mode.NOW
                ? deals.strandedBy(new Succession(next, plan.mapping(), Reason.of("why.adopted", next.number(), "")))
                : List.of();
        return new Preview(byStage, stranded.stream().limit(Preview.MOST).toList(), stranded.size());
    }

    private @Nullable Integer latest(String process) {
        return versions.latest(process).map(ProcessVersion::number).orElse(null);
    }

    private static int numberAfter(@Nullable Integer latest) {
        return latest == null ? 1 : latest + 1;
    }

    /** Publishes a draft; where a second person is to agree, asks for it. */
    @Transactional
    public PublicationResult publish(DraftId id, Wish wish, Viewer by) {
        if (!Drafts.mayDesign(by)) {
            return new PublicationResult.NotAllowed();
        }
        Draft draft = drafts.find(id).orElse(null);
        if (draft == null) {
            return new PublicationResult.Unknown();
        }
        return draft.isPublished() ? new PublicationResult.PublishedBefore() : ask(id, draft.document(), wish, by);
    }

    /** Publishes an earlier version again, as the next one: nothing that ran is written anew. */
    @Transactional
    public PublicationResult publishAgain(String process, int number, Wish wish, Viewer by) {
        if (!Drafts.mayDesign(by)) {
            return new PublicationResult.NotAllowed();
        }
        return versions.document(process, number)
                .map(document -> ask(null, document, wish, by))
                .orElseGet(PublicationResult.Unknown::new);
    }

    private PublicationResult ask(@Nullable DraftId draft, ProcessDocument document, Wish wish, Viewer by) {
        if (wish.reason().isBlank()) {
            return new PublicationResult.ReasonWanted();
        }
        Optional<PublicationResult> flaw = flaw(document, wish.plan().mapping());
        if (flaw.isPresent()) {
            return flaw.get();
        }
        Publication asked = new Publication(
                new PublicationId(ids.next()),
                draft,
                document,
                null,
                null,
                wish.plan(),
                Publication.State.WAITING,
                wish.reason().strip(),
                by.asActor(),
                clock.instant(),
                null,
                null,
                null,
                0,
                0,
                null);
        if (!table.insert(asked)) {
            return new PublicationResult.Busy();
        }
        if (wish.twoEyes() || publishers.twoEyes()) {
            news.asked(asked);
            return new PublicationResult.Accepted(asked);
        }
        return begin(asked, by);
    }

    private Optional<PublicationResult> flaw(ProcessDocument document, MigrationPlan mapping) {
        List<Finding> errors = errors(document);
        return errors.isEmpty()
                ? misfit(document.toVersion(1), mapping)
                : Optional.of(new PublicationResult.NotSound(errors));
    }

    /** What has to be mended before the document can be published. */
    public List<Finding> errors(ProcessDocument document) {
        return checks.of(document).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    private static Optional<PublicationResult> misfit(ProcessVersion version, MigrationPlan mapping) {
        Stream<PublicationResult> stages = mapping.stages().values().stream()
                .filter(stage -> version.find(stage).isEmpty())
                .map(stage ->
                        new PublicationResult.NotFitting("plan.stages", Reason.of("playbooks.change.no-stage", stage)));
        Stream<PublicationResult> fields = mapping.fields().values().stream()
                .filter(field -> version.field(field).isEmpty())
                .map(field ->
                        new PublicationResult.NotFitting("plan.fields", Reason.of("playbooks.change.no-field", field)));
        return Stream.concat(stages, fields).findFirst();
    }

    private PublicationResult begin(Publication asked, Viewer by) {
        Integer previous = latest(asked.process());
        Publishing publishing = new Publishing(asked.askedBy(), asked.reason());
        ProcessVersion version = versions.publish(asked.document(), publishing);
        int inFlight = deals.byStage(version.key(), version.number()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        Publication begun = asked.begun(version.number(), previous, inFlight, clock.instant());
        table.update(begun);
        if (begun.draft() != null) {
            drafts.conclude(begun.draft(), version.number(), by);
        }
        invalidation.announce(STALE);
        news.begun(begun);
        return new PublicationResult.Accepted(begun);
    }

    /** Agrees to a publication that waits for a second person. */
    @Transactional
    public PublicationResult confirm(PublicationId id, Viewer by) {
        return onWaiting(
                id,
                by,
                waiting -> waiting.askedBy().id().equals(by.id().value())
                        ? new PublicationResult.SamePerson()
                        : begin(waiting.confirmed(by.asActor()), by));
    }

    /** Calls off a publication that nobody has agreed to. */
    @Transactional
    public PublicationResult cancel(PublicationId id, Viewer by) {
        return onWaiting(id, by, waiting -> {
            Publication cancelled = waiting.in(Publication.State.CANCELLED, clock.instant());
            table.update(cancelled);
            news.cancelled(cancelled, by.asActor());
            return new PublicationResult.Accepted(cancelled);
        });
    }

    private PublicationResult onWaiting(PublicationId id, Viewer by, Function<Publication, PublicationResult> change) {
        return onLocked(
                id,
                by,
                one -> one.state() == Publication.State.WAITING ? change.apply(one) : new PublicationResult.TooLate());
    }

    private PublicationResult onLocked(PublicationId id, Viewer by, Function<Publication, PublicationResult> change) {
        return Drafts.mayDesign(by)
                ? table.lock(id).map(change).orElseGet(PublicationResult.Unknown::new)
                : new PublicationResult.NotAllowed();
    }

    /**
     * Takes a publication back within a day: new deals begin as before, as that version is published again; deals that have not
     * entered another stage since go back to version, stage and timers.
     */
    @Transactional
    public PublicationResult takeBack(PublicationId id, Viewer by) {
        return onLocked(id, by, one -> canBeTakenBack(one) ? takenBack(one, by) : new PublicationResult.TooLate());
    }

    private PublicationResult takenBack(Publication published, Viewer by) {
        publishPrevious(published, by.asActor());
        Publication returning = published.in(Publication.State.RETURNING, clock.instant());
        table.update(returning);
        invalidation.announce(STALE);
        news.takenBack(returning, by.asActor());
        return new PublicationResult.Accepted(returning);
    }

    private void publishPrevious(Publication published, JournalEntry.Actor by) {
        versions.document(published.process(), published.replaced())
                .ifPresent(before -> versions.publish(before, new Publishing(by, published.reason())));
    }

    /** Whether it can be taken back now: no later version is in force. */
    public boolean canBeTakenBack(Publication one) {
        return one.canBeTakenBack(clock.instant()) && Objects.equals(latest(one.process()), one.number());
    }

    public Optional<Progress> find(PublicationId id) {
        return table.find(id).map(this::progress);
    }

    /** The latest publication of a draft. */
    public Optional<Progress> of(DraftId draft) {
        return table.latestOf(draft).map(this::progress);
    }

    /** The latest publications, newest first. */
    public List<Publication> latest(int most) {
        return table.latest(most);
    }

    private Progress progress(Publication one) {
        AdoptionTable.Counts counts = adoptions.counts(one.id());
        return new Progress(one, counts.moved(), counts.stranded(), counts.returned(), counts.stayed());
    }

    /** Deals that could not move, and why. */
    public List<Looked.Stranded> stranded(PublicationId id, @Nullable UUID after, int most) {
        return adoptions.stranded(id, after == null ? new UUID(0, 0) : after, most);
    }
}
