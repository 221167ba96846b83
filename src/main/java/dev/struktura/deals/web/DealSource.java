package dev.struktura.deals.web;

import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Texts;
import java.util.Locale;

/** Where a deal came from: a channel the product knows by name, or whatever somebody wrote. */
public record DealSource(String key) {

    public String in(Frame f) {
        return in(f.texts(), f.locale());
    }

    String in(Texts texts, Locale locale) {
        String known = "deals.source." + key;
        return texts.has(known) ? texts.t(locale, known) : key;
    }
}
