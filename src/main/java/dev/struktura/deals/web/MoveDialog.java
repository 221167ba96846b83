package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.RulePlace;
import dev.struktura.deals.Deal;
import dev.struktura.deals.FieldInput;
import dev.struktura.deals.Handovers;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked when a deal is to be moved.
 *
 * @param view where the answer is shown: {@code board} or {@code deal}
 * @param to where it is to go; null when that is still to be chosen
 * @param fields what the gate wants and is not known yet
 * @param wantsReason whether the move has to be explained
 * @param typed what was typed so far, by field key
 */
public record MoveDialog(
        Deal deal,
        ProcessVersion process,
        String view,
        @Nullable Stage to,
        List<Asked> fields,
        boolean wantsReason,
        Map<String, Object> typed) {

    /**
     * One field to fill.
     *
     * @param wrong what is wrong with what was typed; null when nothing is
     * @param approval whether it is a second person's approval rather than a field
     */
    public record Asked(FieldInput input, @Nullable Reason wrong, boolean approval) {

        public String key() {
            return input.key();
        }

        /** Whether no text stands for it, as it has to happen first. */
        public boolean happens() {
            return key().equals(Handovers.CONTACT);
        }
    }

    static MoveDialog choosing(Deal deal, ProcessVersion process, String view) {
        return new MoveDialog(deal, process, view, null, List.of(), false, Map.of());
    }

    MoveDialog asking(List<Asked> wanted) {
        return new MoveDialog(deal, process, view, to, wanted, wantsReason, typed);
    }

    /** The stages the deal can go to from where it stands. */
    public List<Stage> choices() {
        return deal.stage().next().stream().map(process::stage).toList();
    }

    /** The approvals that a second person has to give first. */
    public List<Asked> approvals() {
        return fields.stream().filter(Asked::approval).toList();
    }

    /** Whether something is asked that no approval stands for. */
    public boolean wantsFields() {
        return fields.stream().anyMatch(field -> !field.approval());
    }

    /** Where it is written down what the stage asks for. */
    public RulePlace place(Stage wanted) {
        return new RulePlace(process.key(), process.number(), wanted.key(), null);
    }

    public String typed(String key) {
        return String.valueOf(typed.getOrDefault(key, ""));
    }
}
