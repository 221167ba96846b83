package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.offers.brand.Template;
import dev.struktura.offers.brand.TemplateId;
import dev.struktura.offers.brand.Templates;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which template a proposal is to wear, as a form or a program says it. */
public final class ChosenTemplate {

    private ChosenTemplate() {}

    /**
     * The template, null where nobody chose.
     *
     * @throws Problem when there is none such, or it is not offered any more
     */
    public static @Nullable TemplateId checked(@Nullable String chosen, Templates templates) {
        if (chosen == null || chosen.isBlank()) {
            return null;
        }
        return identity(chosen)
                .flatMap(templates::find)
                .filter(Template::isOffered)
                .map(Template::id)
                .orElseThrow(() -> Problem.invalid("template", Reason.of("offers.problem.template")));
    }

    private static Optional<TemplateId> identity(String chosen) {
        try {
            return Optional.of(TemplateId.of(chosen.strip()));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
