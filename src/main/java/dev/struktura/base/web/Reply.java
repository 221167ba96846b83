package dev.struktura.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What a page answers to a form that was carried out: it says what was done and shows what came of it. */
@Component
public class Reply {

    private static final String NOTHING = "layout/nothing";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Both are proxies that stand for the request of the thread. */
    Reply(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Says it with the fragment when the page stays, on the next page when it does not. */
    public void say(Toast toast, Frame f) {
        if (f.isHtmx()) {
            toast.on(response);
        } else if (request.getAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE) instanceof FlashMap flash) {
            flash.put(Frames.FLASH, toast.words());
        }
    }

    /**
     * Shows the page at {@code path} anew. htmx draws it in place, so scrolling, history and keyboard stay; it has to be told by a
     * header, for it would follow a redirect unseen and put the whole page where the form expected its section.
     */
    public String anew(String path, Toast toast, Frame f) {
        say(toast, f);
        if (!f.isHtmx()) {
            return "redirect:" + path;
        }
        response.setHeader("HX-Location", """
            {"path":"%s","target":"#main","select":"#main","swap":"outerHTML","push":"false"}\
            """.formatted(path));
        return NOTHING;
    }

    /** Leaves for another page, which says what was done. */
    public String leaveFor(String path, Toast toast, Frame f) {
        RequestContextUtils.getOutputFlashMap(request).put(Frames.FLASH, toast.words());
        if (!f.isHtmx()) {
            return "redirect:" + path;
        }
        RequestContextUtils.saveOutputFlashMap(path, request, response);
        response.setHeader("HX-Redirect", path);
        return NOTHING;
    }
}
