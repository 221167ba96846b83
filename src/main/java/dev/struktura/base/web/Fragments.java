package dev.struktura.base.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pieces of pages that one module lends to another's page. */
@Component
public class Fragments {

    private final TemplateEngine engine;

    Fragments(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The template, such as {@code desk/deal-tasks}, filled with the parameters when the page is rendered. */
    public Content of(String template, Map<String, Object> params) {
        return output -> engine.render(template + ".jte", params, output);
    }
}
