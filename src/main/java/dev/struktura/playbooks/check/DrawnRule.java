package dev.struktura.playbooks.check;

import dev.struktura.base.LocalText;
import java.util.List;

/** A rule as it was drawn. */
record DrawnRule(
        Place place, String key, LocalText name, DrawnTrigger trigger, DrawnTerms terms, List<DrawnAction> actions) {

    /** Where it moves cases to; the first of several is the one that counts. */
    List<String> targets() {
        return actions.stream().flatMap(action -> action.target().stream()).toList();
    }

    boolean movesElsewhereThan(DrawnRule other) {
        return !targets().isEmpty()
                && !other.targets().isEmpty()
                && !targets().getFirst().equals(other.targets().getFirst());
    }
}
