package dev.struktura.playbooks.web;

import dev.struktura.playbooks.diff.DiffWords;
import dev.struktura.process.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs, by the stage it is in. */
public record ToldChanges(List<DiffWords.Said> all) {

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Keys of the stages in which something differs. */
    public Set<String> stages() {
        return all.stream()
                .map(said -> said.change().place().stage())
                .filter(stage -> stage != null)
                .collect(Collectors.toSet());
    }

    public List<String> in(Stage stage) {
        return all.stream()
                .filter(said -> stage.key().equals(said.change().place().stage()))
                .map(DiffWords.Said::words)
                .toList();
    }

    /** What differs in no stage that is still there. */
    public List<String> besides(List<Stage> stages) {
        Set<String> keys = stages.stream().map(Stage::key).collect(Collectors.toSet());
        return all.stream()
                .filter(said -> said.change().place().stage() == null
                        || !keys.contains(said.change().place().stage()))
                .map(DiffWords.Said::words)
                .toList();
    }
}
