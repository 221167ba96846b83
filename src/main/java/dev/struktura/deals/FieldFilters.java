package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads filters by field: {@code field.KEY} for what it is, {@code field.KEY.from} and {@code .to} for between what it lies. */
@Component
public class FieldFilters {

    public static final String PREFIX = "field.";
    private static final String FROM = ".from";
    private static final String TO = ".to";

    private final ProcessVersions processes;

    FieldFilters(ProcessVersions processes) {
        this.processes = processes;
    }

    /** The words of a query that filter by a field, those that say something. */
    public static Map<String, String> in(Map<String, String> query) {
        Map<String, String> words = new TreeMap<>();
        query.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                words.put(name, value.strip());
            }
        });
        return words;
    }

    /**
     * What the words mean for the fields of a process.
     *
     * @param process its key; fields mean nothing without
     * @param wrong words that mean nothing are added here
     */
    public List<FieldFilter> read(Map<String, String> words, @Nullable String process, List<Violation> wrong) {
        Map<String, String> given = in(words);
        Optional<ProcessVersion> version = Optional.ofNullable(process).flatMap(processes::latest);
        if (!given.isEmpty() && version.isEmpty()) {
            wrong.add(new Violation("process", Reason.of("deals.invalid.filter-process")));
        }
        return version.stream()
                .flatMap(known -> new Words(given, known, wrong).filters().stream())
                .toList();
    }

    /** Whether a field is asked for by two bounds rather than by one value. */
    public static boolean isOrdered(Field field) {
        return switch (field.type()) {
            case FieldType.Figure _, FieldType.Money _, FieldType.Date _ -> true;
            case FieldType.Text _,
                    FieldType.Choice _,
                    FieldType.Person _,
                    FieldType.File _,
                    FieldType.Check _,
                    FieldType.YesNo _ -> false;
        };
    }

    private record Words(Map<String, String> given, ProcessVersion process, List<Violation> wrong) {

        List<FieldFilter> filters() {
            refuseUnknown();
            return process.fields().stream()
                    .flatMap(field -> filter(field).stream())
                    .toList();
        }

        private void refuseUnknown() {
            Set<String> known = process.fields().stream()
                    .flatMap(field -> names(field).stream())
                    .collect(Collectors.toSet());
            given.keySet().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> wrong.add(new Violation(name, Reason.of("deals.invalid.filter-field"))));
        }

        private static List<String> names(Field field) {
            String name = PREFIX + field.key();
            return isOrdered(field) ? List.of(name, name + FROM, name + TO) : List.of(name);
        }

        private Optional<FieldFilter> filter(Field field) {
            String name = PREFIX + field.key();
            Optional<String> value = value(field, name);
            if (!isOrdered(field)) {
                return value.map(one -> new FieldFilter.Is(field, one));
            }
            String from = value.or(() -> value(field, name + FROM)).orElse(null);
            String to = value.or(() -> value(field, name + TO)).orElse(null);
            return from == null && to == null ? Optional.empty() : Optional.of(new FieldFilter.Within(field, from, to));
        }

        private Optional<String> value(Field field, String name) {
            String word = given.get(name);
            if (word == null) {
                return Optional.empty();
            }
            return switch (field.type().read(word)) {
                case FieldType.Reading.Fact(Object kept) -> Optional.of(kept.toString());
                case FieldType.Reading.Wrong(Reason why) -> {
                    wrong.add(new Violation(name, why));
                    yield Optional.empty();
                }
            };
        }
    }
}
