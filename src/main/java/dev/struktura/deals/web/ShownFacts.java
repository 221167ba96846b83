package dev.struktura.deals.web;

import dev.struktura.base.web.Texts;
import dev.struktura.deals.Documents;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessVersion;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Facts as people read them: names for identities, words for answers, money and days as the reader's language writes them. */
@Component
class ShownFacts {

    private final Texts texts;
    private final Staff staff;
    private final Documents documents;

    ShownFacts(Texts texts, Staff staff, Documents documents) {
        this.texts = texts;
        this.staff = staff;
        this.documents = documents;
    }

    /** @param value as it is kept; a field that the process does not know is shown as it was written */
    String shown(ProcessVersion process, String key, Object value, Locale locale) {
        String kept = value.toString();
        return process.field(key)
                .filter(_ -> !kept.isEmpty())
                .map(field -> shown(field, kept, locale))
                .orElse(kept);
    }

    private String document(String id) {
        UUID one = UUID.fromString(id);
        return documents.names(List.of(one)).getOrDefault(one, id);
    }

    String shown(Field field, String kept, Locale locale) {
        return switch (field.type()) {
            case FieldType.Text _, FieldType.Figure _ -> kept;
            case FieldType.File _ -> document(kept);
            case FieldType.Money _ -> texts.money(kept, locale);
            case FieldType.Date _ ->
                LocalDate.parse(kept)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale));
            case FieldType.Choice choice ->
                choice.option(kept).map(option -> option.name().in(locale)).orElse(kept);
            case FieldType.Person _ ->
                staff.find(EmployeeId.of(kept)).map(Employee::name).orElse(kept);
            case FieldType.Check _, FieldType.YesNo _ ->
                texts.t(locale, kept.equals(FieldType.YES) ? "deals.field.yes" : "deals.field.no");
        };
    }
}
