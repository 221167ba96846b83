package dev.struktura.base.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which of our languages a request is answered in. Pages: what was chosen on this device, else the person's setting, else what
 * the browser asks for. The API: what the request asks for, else the person's setting. Ukrainian when nothing else is known.
 */
class ReaderLocale implements LocaleResolver {

    static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Optional<Locale> asked = asked(request);
        Optional<Locale> setting = Optional.ofNullable(Frames.signedIn()).map(SignedIn::locale);
        Optional<Locale> chosen = request.getRequestURI().startsWith("/api/")
                ? asked.or(() -> setting)
                : cookie(request).or(() -> setting).or(() -> asked);
        return chosen.map(Texts::supported).orElse(Texts.LOCALES.getFirst());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen at /preferences/language");
    }

    static Optional<Locale> cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : ours(List.of(Locale.of(cookie.getValue())));
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : ours(Collections.list(request.getLocales()));
    }

    private static Optional<Locale> ours(List<Locale> wanted) {
        return wanted.stream()
                .filter(locale -> Texts.LOCALES.stream()
                        .anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage())))
                .findFirst();
    }
}
