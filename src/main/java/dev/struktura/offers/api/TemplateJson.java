package dev.struktura.offers.api;

import dev.struktura.base.LocalText;
import dev.struktura.offers.brand.Design;
import dev.struktura.offers.brand.Logo;
import dev.struktura.offers.brand.Template;
import dev.struktura.offers.brand.TemplateId;
import org.jspecify.annotations.Nullable;

/**
 * A template as programs see it.
 *
 * @param state which state of it this is: it grows whenever the look changes
 * @param logo address of the picture
 */
record TemplateJson(
        TemplateId id,
        String name,
        boolean usual,
        boolean active,
        int state,
        String accent,
        String band,
        LocalText greeting,
        LocalText about,
        LocalText terms,
        LocalText footer,
        @Nullable String logo,
        long version) {

    static TemplateJson of(Template template) {
        Design design = template.design();
        return new TemplateJson(
                template.id(),
                template.name(),
                template.usual(),
                template.isOffered(),
                template.number(),
                design.accent().hex(),
                design.band().hex(),
                design.passages().greeting(),
                design.passages().about(),
                design.passages().terms(),
                design.passages().footer(),
                design.logo() == null ? null : Logo.address(design.logo()),
                template.version());
    }
}
