package dev.struktura.talks.form;

import dev.struktura.base.problem.Problem.Violation;
import java.util.List;

/** What came of filling in a form. */
public sealed interface Submission {

    /** It is kept; whoever filled it in learns no more, whether we knew them or not. */
    record Taken() implements Submission {}

    /** Something has to be written otherwise. */
    record Wrong(List<Violation> wrong) implements Submission {}

    /** It came sooner after opening than people write, or so late that the page has to be opened anew. */
    record BadMoment() implements Submission {}

    record TooMany() implements Submission {}
}
