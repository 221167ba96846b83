package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.playbooks.sketch.ActionKind;
import dev.struktura.playbooks.sketch.ActionKind.Parameter;
import dev.struktura.process.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule does as its form shows it.
 *
 * @param place among the things that its rule does, from 0
 */
public record ActionForm(int place, Action action) {

    /** A task of a project that a rule starts. */
    public record Task(@Nullable LocalText title, @Nullable Length due) {}

    /** What can be typed; nothing for what other programs contribute. */
    public List<Parameter> parameters() {
        return ActionKind.of(action.kind()).map(ActionKind::parameters).orElse(List.of());
    }

    public @Nullable LocalText text(String key) {
        return text(action.with(), key);
    }

    public @Nullable Length length(String key) {
        return length(action.with(), key);
    }

    public String word(String key) {
        return action.with().get(key) instanceof String word ? word : "";
    }

    public List<String> words(String key) {
        return action.with().get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Those written down, and room for one more. */
    public List<Task> tasks(String key) {
        List<Task> tasks = new ArrayList<>();
        if (action.with().get(key) instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> task) {
                    tasks.add(new Task(text(task, "title"), length(task, "due")));
                }
            }
        }
        tasks.add(new Task(null, null));
        return tasks;
    }

    private static @Nullable Length length(Map<?, ?> with, String key) {
        return with.get(key) instanceof String iso ? Length.of(iso) : null;
    }

    private static @Nullable LocalText text(Map<?, ?> with, String key) {
        return switch (with.get(key)) {
            case String word -> new LocalText(word, word, word);
            case Map<?, ?> words -> new LocalText(word(words, "uk"), word(words, "ru"), word(words, "en"));
            case null, default -> null;
        };
    }

    private static String word(Map<?, ?> words, String language) {
        return words.get(language) instanceof String word ? word : "";
    }
}
