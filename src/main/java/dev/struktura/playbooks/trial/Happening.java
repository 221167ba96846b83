package dev.struktura.playbooks.trial;

import dev.struktura.process.CaseState;
import dev.struktura.process.Decision;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import java.time.Instant;
import java.util.List;

/**
 * One decision of a case that exists nowhere.
 *
 * @param version the version that decided
 * @param before where the case stood when the stimulus reached it
 */
public record Happening(Instant at, ProcessVersion version, CaseState before, Stimulus stimulus, Decision decision) {

    /** What it brought about, in order; nothing when it was refused. */
    public List<Step> steps() {
        return decision instanceof Decision.Taken taken ? taken.steps() : List.of();
    }

    public CaseState after() {
        return decision instanceof Decision.Taken taken ? taken.state() : before;
    }
}
