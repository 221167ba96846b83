package dev.struktura.handoffs;

import dev.struktura.base.Reason;
import dev.struktura.base.time.DueWork;
import dev.struktura.deals.Handing;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Pass;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Team;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks whether whoever was asked to take a deal is still there: who has left is replaced, a team that is no more gets nothing. */
@Component
class Rerouting implements DueWork {

    private final HandoffRows rows;
    private final Handing handing;
    private final People people;

    Rerouting(HandoffRows rows, Handing handing, People people) {
        this.rows = rows;
        this.handing = handing;
        this.people = people;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        return (int) rows.open().stream()
                .filter(handoff -> change(handoff)
                        .flatMap(pass -> handing.passIfFree(handoff.deal(), pass, told(pass)))
                        .filter(Outcome.Done.class::isInstance)
                        .isPresent())
                .count();
    }

    private Optional<Pass.Answer> change(Handoff handoff) {
        Optional<Team> team = people.team(handoff.to().team());
        if (team.isEmpty()) {
            return Optional.of(new Pass.Withdraw(
                    handoff.id().value(),
                    Reason.of("why.handoff.no-team", handoff.to().teamName())));
        }
        EmployeeId asked = handoff.to().employee();
        if (asked != null && people.isStillOf(asked, handoff.to().team())) {
            return Optional.empty();
        }
        Optional<EmployeeId> next = handing.nextOf(team.get());
        return asked == null && next.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pass.Redirect(handoff.id().value(), next.orElse(null)));
    }

    private Map<String, Object> told(Pass.Answer pass) {
        return pass instanceof Pass.Redirect(var _, EmployeeId to) && to != null
                ? Map.of("name", people.nameOf(to))
                : Map.of();
    }
}
