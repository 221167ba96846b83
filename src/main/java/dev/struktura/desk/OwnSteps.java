package dev.struktura.desk;

import dev.struktura.staff.Viewer;
import java.util.List;

/** Tasks that end in ways of their own; the module that asks for them contributes how. */
public interface OwnSteps {

    /** The ways this task can end besides being done; empty when it is none of theirs. */
    List<Answer> answers(Task task);

    /** Ends the task in one of those ways, or says why not. */
    Completed complete(Task task, Completion how, Viewer viewer);
}
