package dev.struktura.deals;

import dev.struktura.base.LocalText;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes fields ready for forms: what can be chosen is looked up here. */
@Component
public class FieldInputs {

    private final Staff staff;
    private final Documents documents;

    FieldInputs(Staff staff, Documents documents) {
        this.staff = staff;
        this.documents = documents;
    }

    /** A field of no deal yet, or of several. */
    public FieldInput of(Field field, String value) {
        return new FieldInput(field, value, choices(field.type()));
    }

    /** A field of a deal, whose documents can be chosen. */
    public FieldInput of(Field field, String value, DealId deal) {
        return field.type() instanceof FieldType.File ? new FieldInput(field, value, attached(deal)) : of(field, value);
    }

    private Map<String, LocalText> attached(DealId deal) {
        Map<String, LocalText> choices = new LinkedHashMap<>();
        documents.of(deal).forEach(one -> choices.put(one.id().toString(), untranslated(one.name())));
        return choices;
    }

    private Map<String, LocalText> choices(FieldType type) {
        Map<String, LocalText> choices = new LinkedHashMap<>();
        if (type instanceof FieldType.Choice(var options)) {
            options.forEach(option -> choices.put(option.key(), option.name()));
        }
        if (type instanceof FieldType.Person) {
            staff.all().stream()
                    .filter(Employee::active)
                    .forEach(one -> choices.put(one.id().toString(), untranslated(one.name())));
        }
        return choices;
    }

    private static LocalText untranslated(String name) {
        return new LocalText(name, name, name);
    }
}
