package dev.struktura.base.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs of refusals as RFC 9457 documents in the language they asked for. */
@Component
public class Problems {

    private record Told(String path, String message) {}

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Texts texts;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(Texts texts, LocaleResolver locales, JsonMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    /** Answers with the problem, unless the answer is on its way already. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale locale = locales.resolveLocale(request);
        byte[] body = json.writeValueAsBytes(document(problem, locale));
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", locale.getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> document(Problem problem, Locale locale) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:struktura:problem:" + problem.kind().slug());
        document.put("title", texts.t(locale, "problem." + problem.kind().slug()));
        document.put("status", problem.kind().status());
        document.put("detail", texts.why(problem.detail(), locale, UTC));
        problem.extensions().forEach((name, value) -> document.put(name, readable(value, locale)));
        return document;
    }

    private Object readable(Object value, Locale locale) {
        return switch (value) {
            case Reason reason -> texts.why(reason, locale, UTC);
            case Problem.Violation(String path, Reason message) -> new Told(path, texts.why(message, locale, UTC));
            case List<?> list -> list.stream().map(one -> readable(one, locale)).toList();
            case Map<?, ?> map -> readable(map, locale);
            default -> value;
        };
    }

    private Map<String, Object> readable(Map<?, ?> map, Locale locale) {
        Map<String, Object> translated = new LinkedHashMap<>();
        map.forEach((name, value) -> translated.put(String.valueOf(name), readable(value, locale)));
        return translated;
    }
}
