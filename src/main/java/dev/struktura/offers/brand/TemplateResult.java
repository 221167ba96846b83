package dev.struktura.offers.brand;

/** What became of a change of a template. */
public sealed interface TemplateResult {

    record Done(Template template) implements TemplateResult {}

    /** Changed by somebody else since it was read. */
    record ChangedMeanwhile() implements TemplateResult {}
}
