package dev.struktura.contracts;

import dev.struktura.base.problem.Problem.Violation;
import java.util.List;

/** What became of a template that somebody wrote. */
public sealed interface TemplateResult {

    record Done(ContractTemplate template) implements TemplateResult {}

    record Wrong(List<Violation> violations) implements TemplateResult {}

    /** Changed by somebody else since it was read. */
    record ChangedMeanwhile() implements TemplateResult {}
}
