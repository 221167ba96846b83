package dev.struktura.staff.web;

import dev.struktura.base.web.Frame;
import dev.struktura.staff.Absence;
import java.time.LocalDate;
import java.time.ZoneId;

/** When somebody is away, as people say it: days by their dates, hours by the clock. */
public final class AbsenceInWords {

    private AbsenceInWords() {}

    /** @param zone in which the person works */
    public static String of(Absence absence, ZoneId zone, Frame f) {
        if (!absence.isOfDays(zone)) {
            return f.moment(absence.from()) + " – " + f.moment(absence.to());
        }
        LocalDate first = LocalDate.ofInstant(absence.from(), zone);
        LocalDate last = LocalDate.ofInstant(absence.to(), zone).minusDays(1);
        return first.equals(last) ? f.day(first) : f.day(first) + " – " + f.day(last);
    }
}
