package dev.struktura.structure.web;

import dev.struktura.base.time.WorkCalendar;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Team;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat as the chart shows it.
 *
 * @param share percent of the team's new work that this weight gets
 * @param startsAt when they start working; null when they are at work or absent
 */
public record SeatCard(
        Seat seat, int share, boolean absent, @Nullable Instant startsAt) {

    static SeatCard of(Seat seat, Team team, Staff staff, Instant now) {
        EmployeeId employee = seat.employee();
        WorkCalendar calendar = staff.calendarOf(employee);
        boolean absent = staff.isAbsent(employee, now);
        int weights = team.seats().stream().mapToInt(Seat::weight).sum();
        return new SeatCard(
                seat,
                Math.round(100f * seat.weight() / weights),
                absent,
                absent || calendar.isWorking(now) ? null : calendar.nextWorking(now));
    }
}
