package dev.struktura.playbooks.trial;

import dev.struktura.process.Step;
import java.time.Instant;

/** When a timer that has just been armed comes due. */
@FunctionalInterface
public interface DueTimes {

    Instant of(Step.Armed armed);
}
