package dev.struktura.process;

import dev.struktura.base.Reason;
import java.util.List;

/** What the kernel made of a stimulus. */
public sealed interface Decision {

    /** It was accepted: the new state and the steps that lead there. */
    record Taken(CaseState state, List<Step> steps) implements Decision {}

    /** It came to nothing, as it was outdated or the case was over: why. */
    record Ignored(Reason why) implements Decision {}

    /** The gate of the stage wants fields that are not known. */
    record GateNotMet(String stage, List<String> missing) implements Decision {}

    /** There is no way from this stage to the one asked for; {@code allowed} are those there are. */
    record MoveNotAllowed(String to, List<String> allowed) implements Decision {}
}
