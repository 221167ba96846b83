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

    /** Sends it with a fragment. */
    public void on(HttpServletResponse response) {
        response.setHeader("HX-Trigger", json(new LinkedHashMap<>()));
    }

    /**
     * Sends it beside an event the page waits for, both heard once the fragment is in its place: a listener that takes away
     * what had asked would take the answer away with it.
     */
    public void onceSwapped(HttpServletResponse response, String event) {
        Map<String, Object> triggers = new LinkedHashMap<>();
        triggers.put(event, true);
        response.setHeader("HX-Trigger-After-Swap", json(triggers));
    }

    /** A header carries ASCII only. */
    private String json(Map<String, Object> triggers) {
        triggers.put("toast", undo == null ? Map.of("words", words) : Map.of("words", words, "undo", undo));
        return JSON.writeValueAsString(triggers);
    }

    /** Leaves it for the page that a redirect leads to. */
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, words);
    }
}
