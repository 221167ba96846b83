package dev.struktura.structure.design;

/** What came of working on a design. */
public sealed interface DesignResult {

    /** It was done; the design as it stands now, or stood when it was thrown away. */
    record Done(Design design) implements DesignResult {}

    /** Only the head of sales and the administrator design the structure. */
    record NotAllowed() implements DesignResult {}

    record Unknown() implements DesignResult {}

    record ChangedMeanwhile() implements DesignResult {}

    /** What is or was in force is not changed on paper: a copy of it is. */
    record NotADraft() implements DesignResult {}
}
