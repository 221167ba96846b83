package dev.struktura.feeds.calendar;

import dev.struktura.base.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Where a calendar is read. */
@Component
public class CalendarAddress {

    private final PublicAddress site;

    CalendarAddress(PublicAddress site) {
        this.site = site;
    }

    /** Where the installation is reached, as {@link PublicAddress#of}. */
    public String site() {
        return site.of("");
    }

    public String of(String token) {
        return site.of("/calendar/" + token + ".ics");
    }
}
