package dev.struktura.handoffs.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.deals.Outcome;
import dev.struktura.handoffs.Answered;
import dev.struktura.handoffs.Handoff;

/** What became of an answer that was given on a page. */
final class Answers {

    private Answers() {}

    static Handoff handoffOrProblem(Answered answered) {
        return switch (answered) {
            case Answered.Done(Handoff handoff) -> handoff;
            case Answered.TooLate(Reason why) -> throw Problem.of(Problem.Kind.CONFLICT, why);
            case Answered.NotYours(Reason why) -> throw Problem.forbidden(why);
            case Answered.Unknown _ -> throw Problem.notFound();
            case Answered.NoSuchTeam _ -> throw Problem.invalid("toTeam", Reason.of("handoffs.invalid.team"));
            case Answered.Refused(Outcome.WrongFacts wrong) -> throw Problem.invalid(wrong.violations());
            case Answered.Refused _ -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("why.handoff.over"));
        };
    }
}
