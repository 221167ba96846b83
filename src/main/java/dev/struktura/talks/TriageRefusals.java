package dev.struktura.talks;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Why a message could not be sorted so, as problems for the edge. */
public final class TriageRefusals {

    private static final int LONGEST = 200;

    private TriageRefusals() {}

    /** What was done, or the problem that it was not. */
    public static TriageResult.Done done(TriageResult result) {
        return switch (result) {
            case TriageResult.Done done -> done;
            case TriageResult.Unknown() -> throw Problem.notFound();
            case TriageResult.NoSuchTarget() -> throw Problem.notFound();
            case TriageResult.Taken() -> throw conflict("talks.unsorted.taken");
            case TriageResult.FoundItself() -> throw conflict("talks.unsorted.found-itself");
            case TriageResult.WorkedOn() -> throw conflict("talks.unsorted.worked-on");
            case TriageResult.NoAddress() ->
                throw Problem.invalid("rememberSender", Reason.of("talks.unsorted.no-address"));
            case TriageResult.Wrong(var wrong) -> throw Problem.invalid(wrong);
        };
    }

    /** A word that was given for a lead; null when it was left out or is blank. */
    public static @Nullable String word(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.strip().length() > LONGEST || given.indexOf('\0') >= 0) {
            throw Problem.invalid(field, Reason.of("clients.invalid.too-long", LONGEST));
        }
        return given.strip();
    }

    private static Problem conflict(String why) {
        return Problem.of(Problem.Kind.CONFLICT, Reason.of(why));
    }
}
