package dev.struktura.desk.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.desk.Notification;
import dev.struktura.desk.NotificationId;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.api.Views.NotificationView;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
class NotificationsApi {

    private final Notifications notifications;
    private final Views views;

    NotificationsApi(Notifications notifications, Views views) {
        this.notifications = notifications;
        this.views = views;
    }

    @GetMapping
    Listing<NotificationView> mine(Paging paging, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        List<Notification> rows = notifications.of(viewer, paging.after(NotificationId::of), paging.limitPlusOne());
        return Listing.of(rows, paging, told -> told.id().toString(), told -> views.notification(told, locale));
    }

    @PostMapping("/{id}/acknowledgement")
    NotificationView acknowledge(@PathVariable String id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return notifications
                .acknowledge(id(id), viewer)
                .map(told -> views.notification(told, locale))
                .orElseThrow(Problem::notFound);
    }

    private static NotificationId id(String text) {
        try {
            return NotificationId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
