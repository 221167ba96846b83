package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants of a handoff. */
public sealed interface Pass {

    /**
     * The deal is offered to a team.
     *
     * @param facts of the deal, written down together with the offer or not at all
     * @param answers what the team asked for besides
     */
    record Offer(
            TeamId to,
            Map<String, Object> facts,
            Map<String, Object> answers,
            @Nullable String note) implements Pass {
        public Offer {
            facts = Map.copyOf(facts);
            answers = Map.copyOf(answers);
        }
    }

    /** The answer to an offer that is open. */
    sealed interface Answer extends Pass {
        UUID handoff();
    }

    /** This person has it from now on: {@code silent} when the time was up and nobody had said no. */
    record Accept(UUID handoff, EmployeeId owner, Reason why, boolean silent) implements Answer {}

    /** It goes back: a word of a short list, and what a person says. */
    record Return(UUID handoff, String word, String text) implements Answer {}

    record Withdraw(UUID handoff, Reason why) implements Answer {}

    /** Somebody else of the team is asked; null when nobody is free. */
    record Redirect(UUID handoff, @Nullable EmployeeId to) implements Answer {}
}
