package dev.struktura.playbooks.check;

import java.util.List;
import java.util.Map;

/** Words for readers, as they were written in each language. */
record DrawnText(Place place, Map<String, String> words) {

    static final List<String> LANGUAGES = List.of("uk", "ru", "en");

    String in(String language) {
        return words.getOrDefault(language, "");
    }
}
