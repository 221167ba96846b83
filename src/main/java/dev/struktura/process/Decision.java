package dev.struktura.process;

import dev.struktura.base.Reason;
import java.util.List;
import java.util.Optional;

/** What the kernel made of a stimulus. */
public sealed interface Decision {

    /** It was accepted: the new state and the steps that lead there. */
    record Taken(CaseState state, List<Step> steps) implements Decision {

        /** The version that leads the case from here on, if it is another than before. */
        public Optional<ProcessVersion> adopted() {
            return steps.stream()
                    .filter(Step.Adopted.class::isInstance)
                    .map(step -> ((Step.Adopted) step).version())
                    .reduce((_, later) -> later);
        }
    }

    /** The case has no place in the version it was to adopt: why. */
    record Stranded(Reason why) implements Decision {}

    /** It came to nothing, as it was outdated or the case was over: why. */
    record Ignored(Reason why) implements Decision {}

    /** Some of the facts are nothing their fields can hold; nothing of the stimulus was taken. */
    record WrongFacts(List<WrongFact> wrong) implements Decision {}

    /** The gate of the stage wants fields that are not known, or approvals that were not given: their keys. */
    record GateNotMet(String stage, List<String> missing) implements Decision {}

    /** There is no way from this stage to the one asked for; {@code allowed} are those there are. */
    record MoveNotAllowed(String to, List<String> allowed) implements Decision {}
}
