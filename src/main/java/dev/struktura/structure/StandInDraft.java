package dev.struktura.structure;

import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a wish that nothing speaks against into stand-ins: one, or two who swap. */
record StandInDraft(StandInWish wish, Team team, EmployeeId by, Ids ids) {

    /** @param own the team that the other one of a swap stands in for */
    List<StandIn> swapping(EmployeeId other, Team own) {
        UUID swap = ids.next();
        return List.of(
                standIn(wish.person(), team, team.seatOf(other).orElseThrow(), swap),
                standIn(other, own, own.seatOf(wish.person()).orElseThrow(), swap));
    }

    List<StandIn> alone() {
        SeatRole role = wish.role() == null ? usual() : wish.role();
        return List.of(standIn(wish.person(), team, Seat.lasting(wish.person(), "", role, wish.terms()), null));
    }

    private SeatRole usual() {
        return team.seats().stream().findFirst().map(Seat::role).orElse(SeatRole.SALES_SPECIALIST);
    }

    private StandIn standIn(EmployeeId guest, Team host, Seat seat, @Nullable UUID swap) {
        return new StandIn(
                new StandInId(ids.next()),
                guest,
                host.id(),
                seat.role(),
                new SeatTerms(seat.weight(), seat.capacity()),
                wish.from(),
                wish.to(),
                swap,
                by,
                false);
    }
}
