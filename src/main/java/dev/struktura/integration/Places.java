package dev.struktura.integration;

import dev.struktura.integration.mapping.Outcome;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/** Finds the way of a foreign deal into a process. */
record Places(ProcessVersion process, Map<String, String> chosen) {

    /** The stage a word of the file means: chosen by a person, by its own name, or by what other programs call it. */
    Optional<String> stageOf(String word) {
        String picked = chosen.get(word);
        if (picked != null) {
            return process.find(picked).map(Stage::key);
        }
        return process.stages().stream()
                .filter(stage -> names(stage).anyMatch(name -> Outcome.sameWords(name, word)))
                .map(Stage::key)
                .findFirst()
                .or(() -> Outcome.standardStage(word)
                        .filter(key -> process.find(key).isPresent()));
    }

    /** The stage where deals with this outcome end; empty for an open one. */
    Optional<String> endOf(Outcome outcome) {
        Optional<Stage.Kind> kind = switch (outcome) {
            case OPEN -> Optional.empty();
            case WON -> Optional.of(Stage.Kind.WON);
            case LOST -> Optional.of(Stage.Kind.LOST);
        };
        return kind.flatMap(wanted -> process.stages().stream()
                .filter(stage -> stage.kind() == wanted)
                .map(Stage::key)
                .findFirst());
    }

    /** The shortest way from the first stage, the first one left out; empty when there is none. */
    Optional<List<String>> pathTo(String stage) {
        Map<String, List<String>> paths = new HashMap<>(Map.of(process.first().key(), List.of()));
        Queue<String> open = new ArrayDeque<>(paths.keySet());
        while (!open.isEmpty() && !paths.containsKey(stage)) {
            String from = open.remove();
            for (String next : process.stage(from).next()) {
                if (!paths.containsKey(next)) {
                    List<String> path = new ArrayList<>(paths.getOrDefault(from, List.of()));
                    path.add(next);
                    paths.put(next, path);
                    open.add(next);
                }
            }
        }
        return Optional.ofNullable(paths.get(stage));
    }

    private static Stream<String> names(Stage stage) {
        return Stream.of(
                stage.key(), stage.name().uk(), stage.name().ru(), stage.name().en());
    }
}
