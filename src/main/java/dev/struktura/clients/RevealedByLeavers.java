package dev.struktura.clients;

import static java.util.stream.Collectors.toMap;

import dev.struktura.staff.DepartureReport;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Leaving;
import dev.struktura.staff.Legacy;
import dev.struktura.staff.Peers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many numbers and addresses a leaver looked at in the days before. */
@Component
@Order(9)
class RevealedByLeavers implements Legacy {

    private final JdbcClient jdbc;
    private final Peers peers;

    RevealedByLeavers(JdbcClient jdbc, Peers peers) {
        this.jdbc = jdbc;
        this.peers = peers;
    }

    @Override
    public List<Passed> count(Leaving leaving) {
        Instant since = leaving.at().minus(DepartureReport.LOOK_BACK);
        Map<EmployeeId, Integer> revealed = jdbc
                .sql("select employee_id, count(*) as times from clients.reveal where at >= :since group by"
                        + " employee_id")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        Map.entry(new EmployeeId(row.getObject("employee_id", UUID.class)), row.getInt("times")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return List.of(peers.compared("reveals", revealed, leaving));
    }
}
