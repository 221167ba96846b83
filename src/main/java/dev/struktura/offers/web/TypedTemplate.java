package dev.struktura.offers.web;

import dev.struktura.base.LocalText;
import dev.struktura.offers.brand.Template;
import dev.struktura.offers.brand.TemplateForm;
import java.util.HashMap;
import java.util.Map;

/** The form of a template as somebody left it. */
public record TypedTemplate(Map<String, String> fields) {

    static final TypedTemplate BLANK = new TypedTemplate(Map.of("accent", "#1f4e8c", "band", "#ffffff"));

    public TypedTemplate {
        fields = Map.copyOf(fields);
    }

    static TypedTemplate of(Template template) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", template.name());
        fields.put("accent", template.design().accent().hex());
        fields.put("band", template.design().band().hex());
        fields.put("usual", Boolean.toString(template.usual()));
        template.design().passages().named().forEach((name, text) -> put(fields, name, text));
        return new TypedTemplate(fields);
    }

    private static void put(Map<String, String> fields, String name, LocalText text) {
        fields.put(name + ".uk", text.uk());
        fields.put(name + ".ru", text.ru());
        fields.put(name + ".en", text.en());
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean isUsual() {
        return value("usual").equals("true");
    }

    boolean dropsLogo() {
        return value("withoutLogo").equals("true");
    }

    /** The same under this name while it has none. */
    TypedTemplate named(String name) {
        Map<String, String> called = new HashMap<>(fields);
        called.computeIfPresent("name", (_, typed) -> typed.isBlank() ? name : typed);
        return new TypedTemplate(called);
    }

    /** A box that nobody ticked is not sent at all. */
    TemplateForm asForm() {
        return new TemplateForm(
                value("name"),
                value("accent"),
                value("band"),
                words("greeting"),
                words("about"),
                words("terms"),
                words("footer"),
                isUsual(),
                null);
    }

    private TemplateForm.Words words(String name) {
        return new TemplateForm.Words(value(name + ".uk"), value(name + ".ru"), value(name + ".en"));
    }
}
