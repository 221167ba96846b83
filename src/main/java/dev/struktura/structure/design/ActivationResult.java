package dev.struktura.structure.design;

import java.util.List;

/** What came of asking for a design to be put in force, or taken out again. */
public sealed interface ActivationResult {

    record Accepted(Activation activation) implements ActivationResult {}

    /** Only the head of sales and the administrator change the structure. */
    record NotAllowed() implements ActivationResult {}

    record Unknown() implements ActivationResult {}

    /** It is no draft: it is in force, was once, or is on its way. */
    record NotADraft() implements ActivationResult {}

    /** The checks found errors. */
    record NotSound(List<Finding> errors) implements ActivationResult {}

    /** The checks warn, and nobody said why it should be done all the same. */
    record ReasonWanted(List<Finding> warnings) implements ActivationResult {}

    /** Another one is at work or scheduled. */
    record Busy() implements ActivationResult {}

    /** It is not done, was long ago, or another structure is in force since. */
    record TooLate() implements ActivationResult {}
}
