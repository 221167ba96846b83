package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;

import java.util.List;
import java.util.stream.Stream;

/** Every action is one that somebody performs, in a time that comes. */
final class ActionRules {

    private static final List<String> LENGTHS = List.of("due", "within");

    static final List<CheckRule> ALL = List.of(
            new CheckRule("action-unknown", ERROR, ActionRules::unknown),
            new CheckRule("action-length", ERROR, ActionRules::wrongLength),
            new CheckRule("process-unknown", ERROR, ActionRules::unknownProcess),
            new CheckRule("template-unknown", ERROR, ActionRules::unknownTemplate));

    private ActionRules() {}

    private static Stream<Trouble> unknown(Scene scene) {
        return scene.actions()
                .filter(acting ->
                        !scene.around().actions().contains(acting.action().kind()))
                .map(acting ->
                        acting.trouble(acting.action().place(), acting.action().kind()));
    }

    private static Stream<Trouble> wrongLength(Scene scene) {
        return scene.actions()
                .flatMap(acting -> LENGTHS.stream()
                        .flatMap(member -> acting.action()
                                .words(member)
                                .filter(iso -> Length.of(iso)
                                        .filter(length -> !length.isFar())
                                        .isEmpty())
                                .map(iso ->
                                        acting.trouble(acting.action().place().in(member), iso))));
    }

    /** Templates have all three languages, or they could not be saved. */
    private static Stream<Trouble> unknownTemplate(Scene scene) {
        return scene.actions()
                .filter(acting -> acting.action().kind().equals("message"))
                .flatMap(acting -> acting.action()
                        .words("template")
                        .filter(template -> !scene.around().templates().contains(template))
                        .map(template -> acting.trouble(acting.action().place().in("template"), template)));
    }

    private static Stream<Trouble> unknownProcess(Scene scene) {
        return scene.actions()
                .filter(acting -> acting.action().isTransfer())
                .flatMap(acting -> acting.action()
                        .words("process")
                        .filter(process -> !scene.around().processes().contains(process))
                        .map(process -> acting.trouble(acting.action().place().in("process"), process)));
    }
}
