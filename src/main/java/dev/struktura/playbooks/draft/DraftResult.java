package dev.struktura.playbooks.draft;

/** What came of working on a draft. */
public sealed interface DraftResult {

    /** It was done; the draft as it stands now, or stood when it was thrown away. */
    record Done(Draft draft) implements DraftResult {}

    /** Only who runs the department draws its processes. */
    record NotAllowed() implements DraftResult {}

    record Unknown() implements DraftResult {}

    record ChangedMeanwhile() implements DraftResult {}

    /** It was published and stays as it was then; a new draft can be begun from the version it became. */
    record Published(int number) implements DraftResult {}

    /** The document is of another process than the draft. */
    record OtherProcess(String wanted, String written) implements DraftResult {}
}
