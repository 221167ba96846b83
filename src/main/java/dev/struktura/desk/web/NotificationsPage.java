package dev.struktura.desk.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.desk.DealClients;
import dev.struktura.desk.Notification;
import dev.struktura.desk.NotificationId;
import dev.struktura.desk.Notifications;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person was told, newest first, and the number on the bell. */
@Controller
class NotificationsPage {

    private static final int PAGE = 50;

    private final Notifications notifications;
    private final DealClients clients;
    private final Reply reply;

    NotificationsPage(Notifications notifications, DealClients clients, Reply reply) {
        this.notifications = notifications;
        this.clients = clients;
        this.reply = reply;
    }

    @GetMapping("/notifications")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            Model model) {
        List<Notification> rows = notifications.of(viewer, after == null ? null : id(after), PAGE + 1);
        List<Notification> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        model.addAttribute("news", shown);
        model.addAttribute("clients", clients.ofNotifications(shown));
        model.addAttribute("unread", notifications.unread(viewer));
        model.addAttribute(
                "next",
                rows.size() > PAGE ? "/notifications?after=" + shown.getLast().id() : null);
        return f.isHtmx() && after != null ? "desk/news-lines" : "desk/notifications";
    }

    @GetMapping("/notifications/badge")
    String badge(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("unread", notifications.unread(viewer));
        return "desk/badge";
    }

    @PostMapping("/notifications/read")
    String readAll(@AuthenticationPrincipal Viewer viewer) {
        notifications.readAll(viewer);
        return "redirect:/notifications";
    }

    @PostMapping("/notifications/{id}/acknowledgement")
    ModelAndView acknowledge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Notification told = notifications.acknowledge(id(id), viewer).orElseThrow(Problem::notFound);
        reply.say(Toast.of(f.t(told.escalatedAt() == null ? "desk.alert.thanks" : "desk.alert.thanks.late")), f);
        boolean onDay = from.equals("day");
        if (!f.isHtmx()) {
            return new ModelAndView(onDay ? "redirect:/day" : "redirect:/notifications");
        }
        return onDay
                ? new ModelAndView("desk/nothing")
                : new ModelAndView(
                        "desk/news-line", Map.of("one", told, "clients", clients.ofNotifications(List.of(told))));
    }

    private static NotificationId id(String text) {
        try {
            return NotificationId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
