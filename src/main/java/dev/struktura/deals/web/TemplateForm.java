package dev.struktura.deals.web;

import dev.struktura.base.LocalText;
import dev.struktura.messages.Template;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A template as its form holds it; version 0 is one that is not there yet. */
public record TemplateForm(
        String key,
        long version,
        String name,
        LocalText subject,
        LocalText text,
        boolean marketing,
        @Nullable Long freshHours) {

    static final TemplateForm EMPTY =
            new TemplateForm("", 0, "", new LocalText("", "", ""), new LocalText("", "", ""), false, null);

    static TemplateForm of(Template template) {
        Duration fresh = template.fresh();
        return new TemplateForm(
                template.key(),
                template.version(),
                template.name(),
                template.subject(),
                template.text(),
                template.marketing(),
                fresh == null ? null : Math.max(1, fresh.toHours()));
    }

    Template.Draft draft() {
        return new Template.Draft(
                name, subject, text, marketing, freshHours == null ? null : Duration.ofHours(freshHours));
    }
}
