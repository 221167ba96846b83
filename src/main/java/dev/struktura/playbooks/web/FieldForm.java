package dev.struktura.playbooks.web;

import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a field holds as its form shows it. */
public record FieldForm(Field field) {

    public List<String> types() {
        return List.of("text", "number", "money", "date", "choice", "person", "file", "check", "yes-no");
    }

    public String type() {
        return field.type().word();
    }

    public List<FieldType.Option> options() {
        return field.type() instanceof FieldType.Choice(List<FieldType.Option> options) ? options : List.of();
    }

    public String min() {
        return switch (field.type()) {
            case FieldType.Figure figure -> written(figure.min());
            case FieldType.Money money -> written(money.min());
            case FieldType.Date date -> written(date.min());
            case FieldType.Text _,
                    FieldType.Choice _,
                    FieldType.Person _,
                    FieldType.File _,
                    FieldType.Check _,
                    FieldType.YesNo _ -> "";
        };
    }

    public String max() {
        return switch (field.type()) {
            case FieldType.Figure figure -> written(figure.max());
            case FieldType.Money money -> written(money.max());
            case FieldType.Date date -> written(date.max());
            case FieldType.Text _,
                    FieldType.Choice _,
                    FieldType.Person _,
                    FieldType.File _,
                    FieldType.Check _,
                    FieldType.YesNo _ -> "";
        };
    }

    public String pattern() {
        return field.type() instanceof FieldType.Text text ? written(text.pattern()) : "";
    }

    private static String written(@Nullable Object bound) {
        return Objects.toString(bound, "");
    }
}
