package dev.struktura.playbooks.history;

import static java.util.stream.Collectors.groupingBy;

import dev.struktura.journal.Histories;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads some deals again, under the versions that ran and under the draft, and counts what came of either. */
@Component
class Rehearsal {

    private final Histories histories;
    private final ProcessVersions versions;
    private final Openings openings;
    private final Circumstances circumstances;

    Rehearsal(Histories histories, ProcessVersions versions, Openings openings, Circumstances circumstances) {
        this.histories = histories;
        this.versions = versions;
        this.openings = openings;
        this.circumstances = circumstances;
    }

    void lead(DryRun run, Histories.Stretch stretch, List<UUID> deals, Tally tally) {
        ProcessVersion draft = run.document().toVersion(0);
        Circumstances.Snapshot now = circumstances.of(draft.key());
        for (Life life : openings.known(lives(stretch, deals, draft.key()))) {
            Map<Effect, Integer> ran = counted(run, life, this::ruling, now);
            Replay.Ruling drafted = then -> then.process().equals(draft.key()) ? draft : ruling(then);
            tally.add(life.deal(), ran, counted(run, life, drafted, now));
        }
    }

    private List<Life> lives(Histories.Stretch stretch, List<UUID> deals, String process) {
        Map<UUID, List<JournalEntry>> entries = histories.of(stretch, deals, LifeReader.OUTCOMES).stream()
                .collect(groupingBy(entry -> entry.subject().id()));
        return deals.stream()
                .flatMap(deal -> LifeReader.read(deal, entries.getOrDefault(deal, List.of())).stream())
                .filter(life -> life.isLedBy(process))
                .toList();
    }

    private ProcessVersion ruling(Life.Led then) {
        return versions.get(then.process(), then.number());
    }

    private static Map<Effect, Integer> counted(
            DryRun run, Life life, Replay.Ruling ruling, Circumstances.Snapshot now) {
        Counting counting = new Counting(run.since(), run.document().key(), now::teams);
        Replay.lead(life, ruling, now.timesOf(life), run.until(), counting);
        return counting.counts();
    }
}
