package dev.struktura.process;

import dev.struktura.base.LocalText;
import java.util.List;

/** When something holds in a stage, something is done; the key is what timelines and timers call it by. */
public record Rule(
        String key, LocalText name, Trigger trigger, List<Condition> conditions, List<Action> actions, Late late) {

    public Rule {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }

    boolean applies(CaseState state) {
        return conditions.stream().allMatch(condition -> condition.holds(state));
    }
}
