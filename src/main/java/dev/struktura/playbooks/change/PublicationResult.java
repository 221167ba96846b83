package dev.struktura.playbooks.change;

import dev.struktura.base.Reason;
import dev.struktura.playbooks.check.Finding;
import java.util.List;

/** What came of asking for a process to be published, or taken back. */
public sealed interface PublicationResult {

    record Accepted(Publication publication) implements PublicationResult {}

    /** Only who runs the department publishes. */
    record NotAllowed() implements PublicationResult {}

    record Unknown() implements PublicationResult {}

    /** The draft became a version before, or waits to. */
    record PublishedBefore() implements PublicationResult {}

    /** Nobody publishes without saying why. */
    record ReasonWanted() implements PublicationResult {}

    /** The checks found errors. */
    record NotSound(List<Finding> errors) implements PublicationResult {}

    /** The plan names what is not there: where, and why. */
    record NotFitting(String place, Reason why) implements PublicationResult {}

    /** Another publication of the process is at work or waits. */
    record Busy() implements PublicationResult {}

    /** Whoever asked for it cannot be the second person. */
    record SamePerson() implements PublicationResult {}

    /** It is not at the point where that can be done, any more or yet; or another version is in force since. */
    record TooLate() implements PublicationResult {}
}
