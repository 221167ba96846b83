package dev.struktura.deals;

import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Borrowed;
import dev.struktura.structure.StandIn;
import dev.struktura.structure.Substitutes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The deals that somebody has in the team for which they stood in go on with others of it, through the one door. */
@Component
@Order(1)
class BorrowedDeals implements Borrowed {

    /** Under this key a command says who stood in. */
    static final String STOOD_IN = "stoodIn";

    private final DealRows rows;
    private final Engine engine;
    private final LoadLedger ledger;
    private final Substitutes substitutes;
    private final Staff staff;
    private final Clock clock;

    BorrowedDeals(DealRows rows, Engine engine, LoadLedger ledger, Substitutes substitutes, Staff staff, Clock clock) {
        this.rows = rows;
        this.engine = engine;
        this.ledger = ledger;
        this.substitutes = substitutes;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public int giveBack(StandIn over) {
        List<DealRow> left = rows.lockUnderWay(over.person().value()).stream()
                .filter(row -> over.team().value().equals(row.team()))
                .toList();
        Map<EmployeeId, Integer> loads = new HashMap<>(ledger.all());
        String name = staff.find(over.person()).map(person -> person.name()).orElse("");
        List<Command> commands = new ArrayList<>();
        for (DealRow row : left) {
            EmployeeId next = substitutes
                    .inTeam(over.team(), over.person(), loads, clock.instant())
                    .orElse(over.by());
            loads.merge(next, 1, Integer::sum);
            commands.add(Command.of(new DealId(row.id()), new Stimulus.Learn(Map.of()), null)
                    .with(Map.of(STOOD_IN, name))
                    .changing(Command.Change.to(next)));
        }
        engine.on(left, commands);
        return left.size();
    }
}
