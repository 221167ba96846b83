package dev.struktura.deals.web;

import dev.struktura.base.LocalText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A template as the form sends it; {@code deal} is the one of the preview. */
record TemplateEntry(
        @Nullable String key,
        @Nullable Long version,
        @Nullable String name,
        @Nullable String subjectUk,
        @Nullable String subjectRu,
        @Nullable String subjectEn,
        @Nullable String textUk,
        @Nullable String textRu,
        @Nullable String textEn,
        @Nullable Boolean marketing,
        @Nullable Long freshHours,
        @Nullable String deal) {

    TemplateForm form() {
        return new TemplateForm(
                of(key),
                Objects.requireNonNullElse(version, 0L),
                of(name),
                new LocalText(of(subjectUk), of(subjectRu), of(subjectEn)),
                new LocalText(of(textUk), of(textRu), of(textEn)),
                Boolean.TRUE.equals(marketing),
                freshHours);
    }

    private static String of(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip().replace("\r\n", "\n");
    }
}
