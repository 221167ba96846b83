package dev.struktura.handoffs.web;

import dev.struktura.base.LocalText;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import java.util.List;

/**
 * A field that a rule of handoffs can ask for.
 *
 * @param processes names of those that have it; none when all do
 */
public record AskableField(Field field, List<LocalText> processes) {

    /** Each field once, called as the first process that has it calls it. */
    static List<AskableField> of(List<ProcessVersion> processes) {
        List<String> keys = processes.stream()
                .flatMap(process -> process.fields().stream())
                .map(Field::key)
                .distinct()
                .toList();
        return keys.stream().map(key -> of(key, processes)).toList();
    }

    private static AskableField of(String key, List<ProcessVersion> processes) {
        List<ProcessVersion> having = processes.stream()
                .filter(process -> process.field(key).isPresent())
                .toList();
        List<LocalText> names = having.size() == processes.size()
                ? List.of()
                : having.stream().map(ProcessVersion::name).toList();
        return new AskableField(having.getFirst().field(key).orElseThrow(), names);
    }
}
