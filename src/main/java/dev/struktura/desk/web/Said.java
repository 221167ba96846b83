package dev.struktura.desk.web;

import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;

/** Says what was done: with the fragment when the page stays, on the next page when it does not. */
@Component
class Said {

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Both are proxies that stand for the request of the thread. */
    Said(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    void say(Toast toast, Frame f, String... events) {
        if (f.isHtmx()) {
            toast.on(response, events);
        } else if (request.getAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE) instanceof FlashMap flash) {
            flash.put("toast", toast.words());
        }
    }
}
