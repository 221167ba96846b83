package dev.struktura.desk.web;

import dev.struktura.desk.Live;
import dev.struktura.staff.Viewer;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of a page: it tells that there is news, never what. */
@RestController
class LivePage {

    private final Live live;

    LivePage(Live live) {
        this.live = live;
    }

    @GetMapping(
            path = {"/live", "/api/v1/live"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open(@AuthenticationPrincipal Viewer viewer) {
        return live.open(viewer.id());
    }
}
