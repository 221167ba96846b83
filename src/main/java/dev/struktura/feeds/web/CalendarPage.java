package dev.struktura.feeds.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.feeds.calendar.CalendarAddress;
import dev.struktura.feeds.calendar.CalendarLinks;
import dev.struktura.feeds.calendar.TaskCalendar;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The link by which a person's own calendar reads their tasks, and what it reads. */
@Controller
class CalendarPage {

    private final CalendarLinks links;
    private final TaskCalendar calendar;
    private final CalendarAddress address;

    CalendarPage(CalendarLinks links, TaskCalendar calendar, CalendarAddress address) {
        this.links = links;
        this.calendar = calendar;
        this.address = address;
    }

    @GetMapping("/settings/calendar")
    ModelAndView show(Viewer viewer) {
        return new ModelAndView("feeds/calendar")
                .addObject("decides", PeopleRights.decides(viewer))
                .addObject("link", links.of(viewer).orElse(null));
    }

    /** The address is shown on the answer to this very request and never again, so it does not redirect. */
    @PostMapping("/settings/calendar")
    ModelAndView renew(Viewer viewer, HttpServletResponse response) {
        String secret = address.of(links.renew(viewer));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return show(viewer).addObject("secret", secret);
    }

    @PostMapping("/settings/calendar/revocation")
    String revoke(Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        links.revoke(viewer);
        Toast.of(f.t("feeds.calendar.revoked")).after(redirect);
        return "redirect:/settings/calendar";
    }

    /** For whoever has the link; calendars cannot sign in. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> read(@PathVariable String token) {
        Viewer owner = links.owner(token).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .cacheControl(CacheControl.noStore())
                .body(calendar.of(owner, address.site()));
    }
}
