package dev.struktura.staff.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.OpenSessions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the caller is signed in by a browser; tokens are no sessions. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionsApi {

    private final OpenSessions sessions;

    SessionsApi(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * A session.
     *
     * @param device browser and system as far as they are known
     * @param address where it was opened from
     */
    record SessionJson(
            UUID id, @Nullable String device, @Nullable String address, Instant startedAt, Instant lastUsedAt) {

        static SessionJson of(OpenSessions.Listed one) {
            return new SessionJson(
                    one.id(), told(one.device().name()), told(one.address()), one.startedAt(), one.lastUsedAt());
        }

        private static @Nullable String told(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** The caller's sessions, the one used last coming first. */
    @GetMapping
    Listing<SessionJson> list(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        return Listing.within(
                sessions.of(viewer.id(), null), paging, one -> one.id().toString(), SessionJson::of);
    }

    /** Ends one of the caller's sessions. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        if (!sessions.end(viewer.id(), id)) {
            throw Problem.notFound();
        }
    }

    /** Ends all of the caller's sessions. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@AuthenticationPrincipal Viewer viewer) {
        sessions.endOthers(viewer.id(), null);
    }
}
