package dev.struktura.feeds.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.feeds.calendar.CalendarAddress;
import dev.struktura.feeds.calendar.CalendarLinks;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The link by which one's own calendar reads one's tasks. */
@RestController
@RequestMapping("/api/v1/calendar-link")
class CalendarLinkApi {

    private final CalendarLinks links;
    private final CalendarAddress address;

    CalendarLinkApi(CalendarLinks links, CalendarAddress address) {
        this.links = links;
        this.address = address;
    }

    /** That there is a link, and when a calendar read it last. */
    record LinkJson(Instant createdAt, @Nullable Instant readAt) {}

    /** The address, told once. */
    record NewLinkJson(String address) {}

    @GetMapping
    LinkJson show(@AuthenticationPrincipal Viewer viewer) {
        CalendarLinks.Link link = links.of(viewer).orElseThrow(Problem::notFound);
        return new LinkJson(link.createdAt(), link.readAt());
    }

    /** A new address; the one before opens nothing any more. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NewLinkJson> renew(@AuthenticationPrincipal Viewer viewer) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new NewLinkJson(address.of(links.renew(viewer))));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal Viewer viewer) {
        if (!links.revoke(viewer)) {
            throw Problem.notFound();
        }
    }
}
