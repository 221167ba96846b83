package dev.struktura.testing;

import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** One way to look at a screen: width in CSS pixels, theme, language. */
public record Look(int width, String theme, String language) {

    public static final Look WIDE = new Look(1360, "light", "uk");
    public static final Look PHONE = new Look(390, "light", "uk");

    /** Every language, both themes, both widths; not every combination, for each is the same template. */
    public static final List<Look> ALL = List.of(
            WIDE,
            new Look(1360, "dark", "ru"),
            new Look(1360, "light", "en"),
            new Look(390, "light", "ru"),
            new Look(390, "dark", "uk"),
            new Look(360, "light", "en"));

    int height() {
        return width < 600 ? 844 : 860;
    }

    /** What tells the application at this address to look so. */
    List<Cookie> cookies(String url) {
        return List.of(new Cookie("theme", theme).setUrl(url), new Cookie("lang", language).setUrl(url));
    }

    public Look in(String otherLanguage) {
        return new Look(width, theme, otherLanguage);
    }

    public Look dark() {
        return new Look(width, "dark", language);
    }

    @Override
    public String toString() {
        return "%d-%s-%s".formatted(width, theme, language);
    }
}
