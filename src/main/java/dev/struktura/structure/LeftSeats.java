package dev.struktura.structure;

import dev.struktura.base.Invalidation;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Leaving;
import dev.struktura.staff.Legacy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seats of a leaver end last, when all work has gone on; the teams they led are led on by whoever goes on with the rest. */
@Component
@Order(6)
class LeftSeats implements Legacy {

    private final JdbcClient jdbc;
    private final StandInTable standIns;
    private final Substitutes substitutes;
    private final Invalidation invalidation;

    LeftSeats(JdbcClient jdbc, StandInTable standIns, Substitutes substitutes, Invalidation invalidation) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.substitutes = substitutes;
        this.invalidation = invalidation;
    }

    @Override
    public List<Passed> pass(Leaving leaving) {
        UUID person = leaving.person().id().value();
        int seats = jdbc.sql("delete from structure.seat where employee_id = :person")
                        .param("person", person)
                        .update()
                + standIns.endAll(leaving.person().id());
        EmployeeId next = leaving.heir() == null ? leaving.by().id() : substitutes.of(leaving, null, Map.of());
        int led = jdbc.sql("update structure.team set lead_id = :next where lead_id = :person")
                .param("next", next.value())
                .param("person", person)
                .update();
        invalidation.announce(Structure.STALE);
        return List.of(new Passed.Revoked("seats", seats), new Passed.Moved("teams-led", led));
    }
}
