package dev.struktura.base.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words shown for a moment after something was done, announced to screen readers.
 *
 * @param undo path that takes it back by POST; null when it cannot be taken back
 */
public record Toast(String words, @Nullable String undo) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public static Toast of(String words) {
        return new Toast(words, null);
    }

    /** Sends it with a fragment, beside other events the page waits for; a header carries ASCII only. */
    public void on(HttpServletResponse response, String... events) {
        Map<String, Object> triggers = new LinkedHashMap<>();
        for (String event : events) {
            triggers.put(event, true);
        }
        triggers.put("toast", undo == null ? Map.of("words", words) : Map.of("words", words, "undo", undo));
        response.setHeader("HX-Trigger", JSON.writeValueAsString(triggers));
    }

    /** Leaves it for the page that a redirect leads to. */
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, words);
    }
}
