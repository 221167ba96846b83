package dev.struktura.base;

import java.util.Locale;

/** The same words in the three languages of the product. */
public record LocalText(String uk, String ru, String en) {

    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "uk" -> uk;
            case "ru" -> ru;
            default -> en;
        };
    }
}
