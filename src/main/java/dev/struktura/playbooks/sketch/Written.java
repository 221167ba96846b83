package dev.struktura.playbooks.sketch;

import dev.struktura.base.LocalText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How documents write things down. */
public final class Written {

    private Written() {}

    public static ObjectNode text(LocalText text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("uk", text.uk())
                .put("ru", text.ru())
                .put("en", text.en());
    }
}
