package dev.struktura.playbooks.bpmn;

import dev.struktura.base.web.Texts;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One name of a diagram for the three of a process. */
record Names(String language) {

    private static final List<String> LANGUAGES = List.of("uk", "ru", "en");

    static Names of(Locale locale) {
        return new Names(Texts.supported(locale).getLanguage());
    }

    String in(JsonNode text) {
        return text.path(language).asString("");
    }

    /** What was said before, unless the diagram now says something else: then that, in every language. */
    static ObjectNode kept(JsonNode before, String now) {
        boolean same = LANGUAGES.stream()
                .anyMatch(language -> before.path(language).asString("").equals(now));
        return same && before instanceof ObjectNode text ? text : all(now);
    }

    static ObjectNode all(String words) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        LANGUAGES.forEach(language -> text.put(language, words));
        return text;
    }
}
