package dev.struktura.desk;

import dev.struktura.process.CaseListener;
import dev.struktura.process.CaseView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps desks true to the deals: what belonged to a stage that is over goes away, and tasks go where their deal goes. */
@Component
class CaseFollower implements CaseListener {

    private final TaskRows tasks;

    CaseFollower(TaskRows tasks) {
        this.tasks = tasks;
    }

    @Override
    public void changed(List<Changed> changes) {
        List<TaskRows.Course> courses =
                changes.stream().flatMap(CaseFollower::course).toList();
        if (!courses.isEmpty()) {
            tasks.follow(courses, changes.getLast().at());
        }
    }

    /** None for a deal that has just begun, or stays where and whose it was. */
    private static Stream<TaskRows.Course> course(Changed change) {
        CaseView before = change.before();
        CaseView after = change.after();
        if (before == null) {
            return Stream.empty();
        }
        boolean handed = !isWithSame(before, after);
        if (!change.moved() && !handed) {
            return Stream.empty();
        }
        return Stream.of(new TaskRows.Course(
                after.id(),
                change.moved() ? before.visit() : null,
                handed,
                before.owner(),
                after.owner(),
                after.team()));
    }

    private static boolean isWithSame(CaseView before, CaseView after) {
        return Objects.equals(before.owner(), after.owner()) && Objects.equals(before.team(), after.team());
    }
}
