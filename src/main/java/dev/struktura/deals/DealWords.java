package dev.struktura.deals;

import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.FieldType.Choice;
import dev.struktura.process.ProcessVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds deals by words: a part of the title, of the client's name or of what a field holds, the name of what was chosen in one, or the
 * number. People, documents, ticks and days are for filters: they are not kept in words that anybody would type.
 */
@Component
class DealWords {

    private static final String NUMBER = ".number";
    private static final int FEWEST_LETTERS_INDEXED = 3;
    private static final int MOST_CHOICES = 100;

    private final ProcessVersions processes;

    DealWords(ProcessVersions processes) {
        this.processes = processes;
    }

    /** What can be chosen, in the field in which it can. */
    private record Chosen(String field, String option) {}

    void add(String words, FieldConditions conditions) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        List<Field> fields = processes.all().stream()
                .flatMap(process -> process.fields().stream())
                .toList();
        List<String> found = new ArrayList<>();
        found.add(said(sought, silent(fields), conditions));
        found.add(held(NUMBER, sought.replace("#", ""), conditions));
        chosen(sought, fields).forEach(one -> found.add(held(one.field(), one.option(), conditions)));
        conditions.holding(String.join(" or ", found));
    }

    private static String said(String sought, List<String> silent, FieldConditions conditions) {
        String pattern = conditions.param("%" + escaped(sought) + "%");
        String indexed =
                sought.length() < FEWEST_LETTERS_INDEXED ? "" : "deals.letters(f.value) like deals.letters(:%s) and ";
        return "(%sf.value like :%s and f.field <> all(:%s))"
                .formatted(indexed.formatted(pattern), pattern, conditions.param(silent.toArray(String[]::new)));
    }

    private static String held(String field, String value, FieldConditions conditions) {
        return "(f.field = :%s and %s)"
                .formatted(conditions.param(field), FieldConditions.equal(conditions.param(value)));
    }

    private static Stream<Chosen> chosen(String sought, List<Field> fields) {
        return fields.stream()
                .flatMap(field -> field.type() instanceof Choice(List<FieldType.Option> options)
                        ? options.stream()
                                .filter(option -> isCalled(option, sought))
                                .map(option -> new Chosen(field.key(), option.key()))
                        : Stream.empty())
                .distinct()
                .limit(MOST_CHOICES);
    }

    private static boolean isCalled(FieldType.Option option, String sought) {
        return Stream.of(option.name().uk(), option.name().ru(), option.name().en())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought));
    }

    /** Fields in which no process keeps words. */
    private static List<String> silent(List<Field> fields) {
        Stream<String> keys = fields.stream()
                .map(Field::key)
                .filter(key ->
                        fields.stream().filter(field -> field.key().equals(key)).noneMatch(DealWords::hasWords))
                .distinct();
        return Stream.concat(Stream.of(NUMBER), keys).toList();
    }

    private static boolean hasWords(Field field) {
        return switch (field.type()) {
            case FieldType.Text _, FieldType.Figure _, FieldType.Money _ -> true;
            case FieldType.Choice _,
                    FieldType.Date _,
                    FieldType.Person _,
                    FieldType.File _,
                    FieldType.Check _,
                    FieldType.YesNo _ -> false;
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
