package dev.struktura.desk;

import dev.struktura.base.Reason;
import dev.struktura.deals.Outcome;

/** What became of the wish to complete a task. */
public sealed interface Completed {

    /** It is done, now or already in just this way. */
    record Done(Task task) implements Completed {}

    /** It was closed before, otherwise than wished now; nothing was changed. */
    record ClosedBefore(Task task) implements Completed {}

    /** It is not the version it was meant for any more; nothing was changed. */
    record ChangedMeanwhile(Task task) implements Completed {}

    /** There is no such task for this person. */
    record NoSuchTask() implements Completed {}

    /** It is somebody else's to do. */
    record NotYours(Task task) implements Completed {}

    /** It cannot end this way, and why; nothing was changed. */
    record Declined(Reason why) implements Completed {}

    /** The deal did not take it; nothing was changed, and the task is still open. */
    record Refused(Outcome by) implements Completed {}
}
