package dev.struktura.process;

import dev.struktura.base.Reason;
import java.time.Instant;

/**
 * Decides, and does nothing else: pure, total, without clock or store. The live engine, the dry run, the simulation and the
 * property tests all call this one function.
 */
public final class Kernel {

    private Kernel() {}

    /**
     * What becomes of a case when a stimulus reaches it.
     *
     * @param now the moment of the decision, not before any moment the state knows
     */
    public static Decision decide(ProcessVersion version, CaseState state, Stimulus stimulus, Instant now) {
        if (stimulus instanceof Stimulus.Open) {
            return state.isOpened() ? ignored("why.ignored.opened-before") : open(new Course(version, state, now));
        }
        if (!state.isOpened() || version.find(state.stage()).isEmpty()) {
            return ignored("why.ignored.not-opened");
        }
        Course course = new Course(version, state, now);
        return switch (stimulus) {
            case Stimulus.Open _ -> ignored("why.ignored.opened-before");
            case Stimulus.Move move -> move(course, move);
            case Stimulus.Learn learn -> learn(course, learn);
            case Stimulus.Act act -> act(course, act);
            case Stimulus.Event event -> happen(course, event);
            case Stimulus.Elapse elapse -> elapse(course, elapse);
            case Stimulus.Assign _ -> assign(course);
        };
    }

    private static Decision open(Course course) {
        course.take(new Step.Acted("opened", null, course.now()));
        course.enter(course.version().first().key(), null, Reason.of("why.opened"));
        return course.taken();
    }

    private static Decision move(Course course, Stimulus.Move move) {
        Stage from = course.stage();
        if (!from.next().contains(move.to())) {
            return new Decision.MoveNotAllowed(move.to(), from.next());
        }
        course.learn(move.facts());
        var missing = course.state().missing(course.version().stage(move.to()).gate());
        if (!missing.isEmpty() && !move.override()) {
            return new Decision.GateNotMet(move.to(), missing);
        }
        course.take(new Step.Acted("moved", null, course.now()));
        course.enter(move.to(), null, Reason.of(move.override() ? "why.moved.override" : "why.moved"));
        return course.taken();
    }

    private static Decision learn(Course course, Stimulus.Learn learn) {
        course.learn(learn.facts());
        course.act("edited", null);
        return course.taken();
    }

    private static Decision act(Course course, Stimulus.Act act) {
        course.act(act.kind(), act.outcome());
        course.fireEvent("activity", act.outcome());
        return course.taken();
    }

    private static Decision happen(Course course, Stimulus.Event event) {
        course.happen(event.name());
        if (event.action()) {
            course.act(event.name(), event.outcome());
        }
        int visit = course.state().visit();
        course.fireEvent(event.name(), event.outcome());
        if (event.action() && course.state().visit() == visit) {
            course.fireEvent("activity", event.outcome());
        }
        return course.taken();
    }

    private static Decision elapse(Course course, Stimulus.Elapse elapse) {
        if (elapse.visit() != course.state().visit() || !course.state().armed().contains(elapse.rule())) {
            return ignored("why.ignored.timer-of-earlier-visit");
        }
        course.elapse(elapse);
        return course.taken();
    }

    private static Decision assign(Course course) {
        String duty = course.stage().duty();
        if (duty == null) {
            return ignored("why.ignored.no-duty");
        }
        course.take(new Step.OwnerWanted(duty));
        return course.taken();
    }

    private static Decision ignored(String why) {
        return new Decision.Ignored(Reason.of(why));
    }
}
