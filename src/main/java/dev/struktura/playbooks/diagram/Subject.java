package dev.struktura.playbooks.diagram;

import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import java.util.List;
import java.util.function.Function;

/**
 * What is to be drawn, in the reader's words.
 *
 * @param owners who answers for a stage: its duty, its teams
 */
public record Subject(ProcessVersion version, Function<Stage, String> name, Function<Stage, List<String>> owners) {

    /** The stages on which cases are worked on. */
    List<Stage> course() {
        return version.stages().stream().filter(Stage::isUnderWay).toList();
    }

    /** The stages in which cases rest or are given up. */
    List<Stage> aside() {
        return version.stages().stream().filter(stage -> !stage.isUnderWay()).toList();
    }
}
