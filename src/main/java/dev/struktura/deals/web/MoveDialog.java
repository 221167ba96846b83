package dev.struktura.deals.web;

import dev.struktura.base.LocalText;
import dev.struktura.deals.Deal;
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

    /** One field to fill. */
    public record Asked(String key, LocalText name, LocalText hint) {

        /** Whether no text stands for it, as it has to happen first. */
        public boolean happens() {
            return key.equals(Handovers.CONTACT);
        }
    }

    static MoveDialog choosing(Deal deal, ProcessVersion process, String view) {
        return new MoveDialog(deal, process, view, null, List.of(), false, Map.of());
    }

    /** The stages the deal can go to from where it stands. */
    public List<Stage> choices() {
        return deal.stage().next().stream().map(process::stage).toList();
    }

    public String typed(String key) {
        return String.valueOf(typed.getOrDefault(key, ""));
    }
}
