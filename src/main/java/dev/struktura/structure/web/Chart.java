package dev.struktura.structure.web;

import dev.struktura.base.time.WorkCalendar;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the cards of the teams in force: places that last on the terms that last, then those who stand in. */
record Chart(Structure structure, Staff staff, Instant now) {

    List<TeamCard> cards() {
        return structure.lasting().stream().map(this::card).toList();
    }

    private TeamCard card(Team team) {
        EmployeeId lead = team.lead();
        List<Seat> seats = Stream.concat(team.seats().stream(), guests(team)).toList();
        int weights = seats.stream().mapToInt(Seat::weight).sum();
        return new TeamCard(
                team,
                lead == null ? null : staff.find(lead).map(Employee::name).orElse(null),
                seats.stream().map(seat -> card(seat, weights)).toList());
    }

    private Stream<Seat> guests(Team team) {
        return structure.find(team.id()).stream()
                .flatMap(manned -> manned.seats().stream())
                .filter(seat -> seat.until() != null);
    }

    private SeatCard card(Seat seat, int weights) {
        EmployeeId employee = seat.employee();
        WorkCalendar calendar = staff.calendarOf(employee);
        boolean absent = staff.isAbsent(employee, now);
        return new SeatCard(
                seat,
                Math.round(100f * seat.weight() / weights),
                absent,
                absent || calendar.isWorking(now) ? null : calendar.nextWorking(now),
                seat.until() == null ? elsewhere(employee) : null);
    }

    private SeatCard.@Nullable Elsewhere elsewhere(EmployeeId person) {
        for (Team team : structure.teams()) {
            Instant until = team.seatOf(person).map(Seat::until).orElse(null);
            if (until != null) {
                return new SeatCard.Elsewhere(team.name(), until);
            }
        }
        return null;
    }
}
