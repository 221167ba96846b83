package dev.struktura.process;

import dev.struktura.base.Reason;
import java.time.Instant;
import java.util.List;

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
        return decide(new Standing(version, state, Horizon.NONE), stimulus, now);
    }

    /** The same with a view of what lies beyond the version: its successor, other processes. */
    public static Decision decide(Standing standing, Stimulus stimulus, Instant now) {
        CaseState state = standing.state();
        Course course = new Course(standing, now);
        if (stimulus instanceof Stimulus.Open) {
            return state.isOpened() ? ignored("why.ignored.opened-before") : open(course);
        }
        if (!state.isOpened() || standing.version().find(state.stage()).isEmpty()) {
            return ignored("why.ignored.not-opened");
        }
        return switch (stimulus) {
            case Stimulus.Open _ -> ignored("why.ignored.opened-before");
            case Stimulus.Move move -> move(course, move);
            case Stimulus.Learn learn -> learn(course, learn);
            case Stimulus.Act act -> act(course, act);
            case Stimulus.Event event -> happen(course, event);
            case Stimulus.Elapse elapse -> elapse(course, elapse);
            case Stimulus.Assign _ -> assign(course);
            case Stimulus.Adopt adopt -> Migration.adopt(course, adopt.succession());
            case Stimulus.GoBack back -> Migration.goBack(course, back.past());
            case Stimulus.Approve approve -> approve(course, approve);
        };
    }

    private static Decision open(Course course) {
        ReadFacts read = course.read(course.state().facts());
        if (!read.areRight()) {
            return new Decision.WrongFacts(read.wrong());
        }
        course.learn(read.facts());
        course.take(new Step.Acted("opened", null, course.now()));
        course.enter(course.version().first().key(), null, Reason.of("why.opened"));
        return course.taken();
    }

    private static Decision move(Course course, Stimulus.Move move) {
        Stage from = course.stage();
        if (!from.next().contains(move.to())) {
            return new Decision.MoveNotAllowed(move.to(), from.next());
        }
        ReadFacts read = course.read(move.facts());
        if (!read.areRight()) {
            return new Decision.WrongFacts(read.wrong());
        }
        course.learn(read.facts());
        List<String> missing = course.missing(move.to(), move.override());
        if (!missing.isEmpty()) {
            return new Decision.GateNotMet(move.to(), missing);
        }
        course.take(new Step.Acted("moved", null, course.now()));
        course.enter(move.to(), null, Reason.of(move.override() ? "why.moved.override" : "why.moved"));
        return course.taken();
    }

    private static Decision learn(Course course, Stimulus.Learn learn) {
        ReadFacts read = course.read(learn.facts());
        if (!read.areRight()) {
            return new Decision.WrongFacts(read.wrong());
        }
        course.learn(read.facts());
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
        if (event.answer()) {
            course.breakSilence();
        }
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

    private static Decision approve(Course course, Stimulus.Approve approve) {
        return course.version()
                .approval(approve.approval())
                .filter(approval -> approval.isWanted(course.state()))
                .map(approval -> {
                    course.approve(approval);
                    return course.taken();
                })
                .orElseGet(() -> ignored("why.ignored.no-approval-wanted"));
    }

    private static Decision ignored(String why) {
        return new Decision.Ignored(Reason.of(why));
    }
}
