package dev.struktura.deals;

import dev.struktura.base.LocalText;
import dev.struktura.messages.Template;
import dev.struktura.messages.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Templates filled with what is known of a deal, in the language of its client. */
@Service
public class TemplateLetters {

    private final Templates templates;
    private final List<TemplateFields> sources;
    private final ClientLetters languages;

    TemplateLetters(Templates templates, List<TemplateFields> sources, ClientLetters languages) {
        this.templates = templates;
        this.sources = sources;
        this.languages = languages;
    }

    /** What a template may name. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        sources.forEach(source -> fields.addAll(source.names()));
        return fields;
    }

    /** The newest version, filled; empty when there is no such template. */
    public Optional<Template.Filled> filled(String key, Deal deal) {
        return templates.find(key).map(template -> filled(template.subject(), template.text(), deal));
    }

    /** Words that nobody saved yet, as the client would get them. */
    public Template.Filled filled(LocalText subject, LocalText text, Deal deal) {
        Locale locale = languageOf(deal);
        return Template.filled(subject, text, locale, values(deal, locale));
    }

    public Locale languageOf(Deal deal) {
        return languages.languageOf(deal);
    }

    private Map<String, String> values(Deal deal, Locale locale) {
        Map<String, String> values = new HashMap<>();
        sources.forEach(source -> values.putAll(source.of(deal, locale)));
        return values;
    }
}
