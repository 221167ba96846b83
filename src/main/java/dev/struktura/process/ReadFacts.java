package dev.struktura.process;

import dev.struktura.base.Reason;
import dev.struktura.process.FieldType.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts as they were given, read by the types of the fields.
 *
 * @param facts what may be kept, in the form in which it is kept
 * @param wrong what may not
 */
public record ReadFacts(Map<String, Object> facts, List<WrongFact> wrong) {

    private static final ReadFacts NONE = new ReadFacts(Map.of(), List.of());

    static ReadFacts of(Map<String, Object> given, ProcessVersion version) {
        if (given.isEmpty()) {
            return NONE;
        }
        Map<String, Object> facts = new HashMap<>();
        List<WrongFact> wrong = new ArrayList<>();
        given.forEach((key, value) -> {
            switch (read(key, value, version.field(key))) {
                case Reading.Fact(Object kept) -> facts.put(key, kept);
                case Reading.Wrong(var why) -> wrong.add(new WrongFact(key, why));
            }
        });
        return new ReadFacts(facts, wrong);
    }

    private static Reading read(String key, Object value, Optional<Field> field) {
        if (key.startsWith(Approval.PREFIX)) {
            return new Reading.Wrong(Reason.of("process.field.approval"));
        }
        boolean isBlank = value instanceof String text && text.isBlank();
        return field.filter(_ -> !isBlank)
                .map(known -> known.type().read(value))
                .orElseGet(() -> new Reading.Fact(value));
    }

    public boolean areRight() {
        return wrong.isEmpty();
    }
}
