package dev.struktura.deals;

import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Leaving;
import dev.struktura.staff.Legacy;
import dev.struktura.structure.Substitutes;
import dev.struktura.structure.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The deals of a leaver that are not over go on with somebody else, through the one door, with their tasks and timers. */
@Component
@Order(3)
class LeftDeals implements Legacy {

    /** Under this key a command says whose departure it follows. */
    static final String LEAVER = "leaver";

    private final DealRows rows;
    private final Engine engine;
    private final LoadLedger ledger;
    private final Substitutes substitutes;

    LeftDeals(DealRows rows, Engine engine, LoadLedger ledger, Substitutes substitutes) {
        this.rows = rows;
        this.engine = engine;
        this.ledger = ledger;
        this.substitutes = substitutes;
    }

    @Override
    public List<Passed> pass(Leaving leaving) {
        List<DealRow> left = rows.lockUnderWay(leaving.person().id().value());
        Map<EmployeeId, Integer> loads = new HashMap<>(ledger.all());
        List<Command> commands = new ArrayList<>();
        for (DealRow row : left) {
            TeamId team = row.team() == null ? null : new TeamId(row.team());
            EmployeeId next = substitutes.of(leaving, team, loads);
            loads.merge(next, 1, Integer::sum);
            commands.add(Command.of(
                            new DealId(row.id()),
                            new Stimulus.Learn(Map.of()),
                            leaving.by().asActor())
                    .with(Map.of(LEAVER, leaving.person().name()))
                    .changing(Command.Change.to(next)));
        }
        engine.on(left, commands);
        return List.of(
                new Passed.Moved("deals", left.size()),
                new Passed.Moved("clients", clients(left).size()));
    }

    private static List<UUID> clients(List<DealRow> left) {
        return left.stream().map(DealRow::clientId).distinct().toList();
    }
}
