package dev.struktura.structure.web;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Team;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team as the chart shows it. */
public record TeamCard(Team team, @Nullable String lead, List<SeatCard> seats) {

    static TeamCard of(Team team, Staff staff, Instant now) {
        EmployeeId lead = team.lead();
        return new TeamCard(
                team,
                lead == null ? null : staff.find(lead).map(Employee::name).orElse(null),
                team.seats().stream()
                        .map(seat -> SeatCard.of(seat, team, staff, now))
                        .toList());
    }
}
