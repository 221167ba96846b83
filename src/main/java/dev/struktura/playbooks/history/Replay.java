package dev.struktura.playbooks.history;

import dev.struktura.playbooks.history.Life.Led;
import dev.struktura.playbooks.history.Life.Told;
import dev.struktura.playbooks.trial.DueTimes;
import dev.struktura.playbooks.trial.OtherProcesses;
import dev.struktura.playbooks.trial.Sandbox;
import dev.struktura.process.CaseState;
import dev.struktura.process.Decision;
import dev.struktura.process.Horizon;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import dev.struktura.process.Standing;
import dev.struktura.process.Stimulus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Leads a deal through its life once more. What people did is taken as given: where a version would have stopped them, that is counted
 * and the deal goes on as it went, so that everything behind it can be compared, too.
 */
final class Replay {

    private final Sandbox sandbox;
    private final Ruling ruling;

    private Replay(Sandbox sandbox, Ruling ruling) {
        this.sandbox = sandbox;
        this.ruling = ruling;
    }

    /** Which version decides. */
    @FunctionalInterface
    interface Ruling {

        /** @param then the version that decided then */
        ProcessVersion of(Led then);
    }

    /** @param until the moment up to which timers come due */
    static void lead(Life life, Ruling ruling, DueTimes times, Instant until, Counting counting) {
        ProcessVersion first =
                ruling.of(Objects.requireNonNull(life.told().getFirst().by()));
        Map<String, Object> known = Objects.requireNonNullElse(life.facts(), Map.of());
        CaseState unopened = CaseState.unopened(life.deal(), first.read(known).facts());
        Horizon beyond = new OtherProcesses(first, process -> other(life, ruling, process));
        Sandbox sandbox = new Sandbox(new Standing(first, unopened, beyond), times, counting);
        Replay replay = new Replay(sandbox, ruling);
        life.told().forEach(replay::tell);
        sandbox.windTo(until);
        if (sandbox.goesInCircles()) {
            counting.goesInCircles(sandbox.state().stage());
        }
    }

    /** A process that the deal came to then; one that it never came to is not seen. */
    private static Optional<ProcessVersion> other(Life life, Ruling ruling, String process) {
        return Optional.ofNullable(life.others().get(process)).map(number -> ruling.of(new Led(process, number)));
    }

    private void tell(Told told) {
        sandbox.windTo(told.at());
        Led by = told.by();
        if (by != null && by.process().equals(sandbox.version().key())) {
            sandbox.goOnUnder(ruling.of(by));
        }
        switch (told.stimulus()) {
            case Stimulus.Move(String to, var facts, boolean override) ->
                move(new Stimulus.Move(to, fitting(facts), override), told.at());
            case Stimulus.Learn(var facts) -> sandbox.tell(new Stimulus.Learn(fitting(facts)), told.at());
            case Stimulus other -> sandbox.tell(other, told.at());
        }
    }

    /** What was known then and fits the fields that rule now; the rest counts as not known. */
    private Map<String, Object> fitting(Map<String, Object> facts) {
        return sandbox.version().read(facts).facts();
    }

    private void move(Stimulus.Move move, Instant at) {
        boolean isThere = sandbox.state().stage().equals(move.to());
        if (isThere && !sandbox.version().stage(move.to()).next().contains(move.to())) {
            sandbox.tell(new Stimulus.Learn(move.facts()), at);
            return;
        }
        switch (sandbox.tell(move, at)) {
            case Decision.GateNotMet _, Decision.MoveNotAllowed _ -> carryOn(move, at);
            case Decision.Taken _, Decision.WrongFacts _, Decision.Ignored _, Decision.Stranded _ -> {}
        }
    }

    /** As if somebody had seen to it that the deal may pass. */
    private void carryOn(Stimulus.Move move, Instant at) {
        ProcessVersion version = sandbox.version();
        if (version.find(move.to()).isEmpty()) {
            sandbox.tell(new Stimulus.Learn(move.facts()), at);
            return;
        }
        sandbox.tellUnder(open(version), new Stimulus.Move(move.to(), move.facts(), true), at);
    }

    private static ProcessVersion open(ProcessVersion version) {
        List<String> everywhere = version.stages().stream().map(Stage::key).toList();
        return new ProcessVersion(
                version.key(),
                version.number(),
                version.name(),
                version.fields(),
                version.stages().stream()
                        .map(stage -> stage.leadingTo(everywhere))
                        .toList());
    }
}
