package dev.struktura.playbooks.check;

import java.util.List;
import java.util.stream.Stream;

/** All that the rules look at. */
record Scene(DrawnProcess process, Ways ways, Surroundings around) {

    static Scene of(DrawnProcess process, Surroundings around) {
        return new Scene(process, Ways.of(process), around);
    }

    /** A rule with the stage it stands in. */
    record Placed(DrawnStage stage, DrawnRule rule) {}

    /** An action with the rule that wants it. */
    record Acting(Placed placed, DrawnAction action) {

        Trouble trouble(Place place, String word) {
            return Trouble.at(place, placed.stage().name(), placed.rule().name(), Trouble.word(word));
        }
    }

    List<DrawnStage> stages() {
        return process.stages();
    }

    Stream<Placed> rules() {
        return stages().stream().flatMap(stage -> stage.rules().stream().map(rule -> new Placed(stage, rule)));
    }

    Stream<Acting> actions() {
        return rules().flatMap(placed -> placed.rule().actions().stream().map(action -> new Acting(placed, action)));
    }
}
