package dev.struktura.process;

import dev.struktura.base.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A second person's yes that a stage wants before a case enters. It is kept as a fact bound to the values that the conditions look
 * at: once one of them changes, the yes is void.
 *
 * @param conditions when it is wanted; without any, always
 */
public record Approval(String key, LocalText name, List<Condition> conditions, By by) {

    /** Facts whose key begins so are approvals; nobody writes them down as facts. */
    public static final String PREFIX = "approval:";

    /** Who may give it. */
    public enum By {
        TEAM_LEAD,
        HEAD_OF_SALES
    }

    public Approval {
        conditions = List.copyOf(conditions);
    }

    /** The key of the fact that it was given. */
    String fact() {
        return PREFIX + key;
    }

    boolean isWanted(CaseState state) {
        return conditions.stream().allMatch(condition -> condition.holds(state))
                && !approves(state).equals(state.facts().get(fact()));
    }

    /** What it approves: the values its conditions look at. */
    String approves(CaseState state) {
        return Condition.fieldsOf(conditions).stream()
                .map(field -> field + "=" + state.facts().getOrDefault(field, ""))
                .collect(Collectors.joining("; ", "given; ", ""));
    }
}
