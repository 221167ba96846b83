package dev.struktura.playbooks.web;

import dev.struktura.base.web.Frame;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.Relation;
import dev.struktura.staff.Employee;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a value is typed that a field of some type is compared with.
 *
 * @param kind the word by which the page knows it; {@code choice-size} for the choices of the field {@code size}
 * @param options what can be chosen, by what is written down; empty where it is typed
 */
public record ValueControl(String kind, Map<String, String> options) {

    private static final ValueControl TEXT = new ValueControl("text", Map.of());

    /** Everybody who can be meant, as their fields offer them. */
    static Map<String, String> people(List<Employee> staff) {
        Map<String, String> people = new LinkedHashMap<>();
        staff.stream()
                .filter(Employee::active)
                .forEach(person -> people.put(person.id().toString(), person.name()));
        return people;
    }

    /** Of a field; null for one that is not chosen yet. */
    public static ValueControl of(@Nullable Field field, Map<String, String> people, Frame f) {
        if (field == null) {
            return TEXT;
        }
        return switch (field.type()) {
            case FieldType.Figure _, FieldType.Money _ -> new ValueControl("number", Map.of());
            case FieldType.Date _ -> new ValueControl("date", Map.of());
            case FieldType.Person _ -> new ValueControl("person", people);
            case FieldType.Check _, FieldType.YesNo _ -> new ValueControl("yes-no", yesAndNo(f));
            case FieldType.Choice(List<FieldType.Option> options) ->
                new ValueControl("choice-" + field.key(), names(options, f));
            case FieldType.Text _, FieldType.File _ ->
                field.key().equals("amount") ? new ValueControl("number", Map.of()) : TEXT;
        };
    }

    /** One of each kind that the fields need. */
    public static List<ValueControl> each(List<Field> fields, Map<String, String> people, Frame f) {
        return Stream.concat(Stream.of(TEXT), fields.stream().map(field -> of(field, people, f)))
                .distinct()
                .toList();
    }

    /** The relations in which a value of this kind can stand, with spaces between. */
    public String relations() {
        return Arrays.stream(Relation.values())
                .filter(this::allows)
                .map(Relation::word)
                .collect(Collectors.joining(" "));
    }

    /** Whether a value of this kind can stand in that relation. */
    public boolean allows(Relation relation) {
        return switch (relation) {
            case IS, IS_NOT -> true;
            case IN -> !kind.equals("yes-no");
            case ABOVE, BELOW -> kind.equals("number");
            case BEFORE, AFTER -> kind.equals("date");
        };
    }

    private static Map<String, String> yesAndNo(Frame f) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(FieldType.YES, f.t("playbooks.diff.yes"));
        answers.put(FieldType.NO, f.t("playbooks.diff.no"));
        return answers;
    }

    private static Map<String, String> names(List<FieldType.Option> options, Frame f) {
        Map<String, String> names = new LinkedHashMap<>();
        options.forEach(option -> names.put(option.key(), f.in(option.name())));
        return names;
    }
}
