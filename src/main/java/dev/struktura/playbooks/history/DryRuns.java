package dev.struktura.playbooks.history;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dry runs of drafts over what happened: asked for here, carried on by {@link DryRunWork}. */
@Service
public class DryRuns {

    private final DryRunTable table;
    private final Company company;
    private final Ids ids;
    private final Clock clock;

    DryRuns(DryRunTable table, Company company, Ids ids, Clock clock) {
        this.table = table;
        this.company = company;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of asking for one. */
    public sealed interface Asked {

        record Accepted(DryRun run) implements Asked {}

        /** Only who may change the process tries it on everybody's history. */
        record NotAllowed() implements Asked {}

        /** The draft cannot be led by yet: in the words of whoever reads documents. */
        record NotSound(String problem) implements Asked {}

        /** The one before is still at work. */
        record Busy() implements Asked {}
    }

    /**
     * Asks for a run of the draft as it stands.
     *
     * @param months how far back, 1 to {@link DryRun#MOST_MONTHS}
     */
    @Transactional
    public Asked ask(Draft draft, int months, Viewer by) {
        if (!Drafts.mayDesign(by)) {
            return new Asked.NotAllowed();
        }
        try {
            draft.document().toVersion(0);
        } catch (IllegalArgumentException unsound) {
            return new Asked.NotSound(String.valueOf(unsound.getMessage()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DryRun asked = new DryRun(
                new DryRunId(ids.next()),
                draft.id(),
                draft.document(),
                months,
                now.atZone(company.zone()).minusMonths(months).toInstant(),
                now,
                DryRun.State.WAITING,
                DryRun.Progress.NONE,
                DryRunResult.NOTHING,
                by.id(),
                null);
        return table.insert(asked) ? new Asked.Accepted(asked) : new Asked.Busy();
    }

    public Optional<DryRun> find(DryRunId id) {
        return table.find(id);
    }

    /** The last that was asked for. */
    public Optional<DryRun> latest(DraftId draft) {
        return table.latest(draft);
    }
}
