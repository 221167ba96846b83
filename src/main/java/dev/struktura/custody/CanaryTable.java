package dev.struktura.custody;

import dev.struktura.base.table.Decoy;
import dev.struktura.clients.ClientId;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The canaries as rows. */
@Repository
class CanaryTable {

    private static final String CANARIES =
            "select c.*, d.name, d.person, d.phone, d.email from custody.canary c join custody.decoy d on d.id ="
                    + " c.decoy_id ";

    private final JdbcClient jdbc;

    CanaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID decoy, ClientId client, Viewer person, Instant at, @Nullable Viewer by) {
        jdbc.sql("""
            insert into custody.canary (decoy_id, client_id, person_id, person_name, planted_at, planted_by)
            values (:decoy, :client, :person, :name, :at, :by)
            """)
                .param("decoy", decoy)
                .param("client", client.value())
                .param("person", person.id().value())
                .param("name", person.name())
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.id().value())
                .update();
    }

    /** Whether it was there and active. */
    boolean retire(UUID id, Instant at) {
        return jdbc.sql("update custody.canary set retired_at = ? where decoy_id = ? and retired_at is null")
                        .params(Timestamp.from(at), id)
                        .update()
                == 1;
    }

    Optional<Canary> find(UUID id) {
        return jdbc.sql(CANARIES + "where c.decoy_id = ?")
                .param(id)
                .query(CanaryTable::row)
                .optional();
    }

    Optional<Canary> ofClient(ClientId client) {
        return jdbc.sql(CANARIES + "where c.client_id = ?")
                .param(client.value())
                .query(CanaryTable::row)
                .optional();
    }

    /** All but those of one person, the newest first. */
    List<Canary> notOf(EmployeeId reader) {
        return jdbc.sql(CANARIES + "where c.person_id <> ? order by c.planted_at desc, c.decoy_id limit 500")
                .param(reader.value())
                .query(CanaryTable::row)
                .list();
    }

    /** Those that a text has traces of, the retired too, but for those of one person. */
    List<Canary> in(Traces traces, EmployeeId reader) {
        return jdbc.sql(CANARIES + """
            where c.person_id <> :reader
              and (d.name_key = any(:names) or d.phone = any(:phones) or d.email = any(:emails))
            order by c.decoy_id limit 100
            """)
                .param("reader", reader.value())
                .param("names", traces.names().toArray(String[]::new))
                .param("phones", traces.phones().toArray(String[]::new))
                .param("emails", traces.emails().toArray(String[]::new))
                .query(CanaryTable::row)
                .list();
    }

    List<Canary> activeOf(EmployeeId person) {
        return jdbc.sql(CANARIES + "where c.person_id = ? and c.retired_at is null")
                .param(person.value())
                .query(CanaryTable::row)
                .list();
    }

    Map<EmployeeId, Integer> active() {
        return jdbc
                .sql("select person_id, count(*) as canaries from custody.canary where retired_at is null group by"
                        + " person_id")
                .query((row, n) ->
                        Map.entry(new EmployeeId(row.getObject("person_id", UUID.class)), row.getInt("canaries")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The oldest active one that was planted before. */
    Optional<Canary> plantedBefore(Instant at) {
        return jdbc.sql(CANARIES
                        + "where c.retired_at is null and c.planted_at < ? order by c.planted_at limit 1 for"
                        + " update of c skip locked")
                .param(Timestamp.from(at))
                .query(CanaryTable::row)
                .optional();
    }

    private static Canary row(ResultSet row, int place) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new Canary(
                row.getObject("decoy_id", UUID.class),
                new Decoy(
                        row.getString("name"), row.getString("person"), row.getString("phone"), row.getString("email")),
                new ClientId(row.getObject("client_id", UUID.class)),
                new EmployeeId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getTimestamp("planted_at").toInstant(),
                retired == null ? null : retired.toInstant());
    }
}
