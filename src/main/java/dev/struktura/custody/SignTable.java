package dev.struktura.custody;

import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signs as rows. */
@Repository
class SignTable {

    private record Row(UUID decoy, Sign sign) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    SignTable(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void insert(UUID decoy, Sign sign) {
        EmployeeId person = sign.person();
        jdbc.sql("""
            insert into custody.sign (id, decoy_id, kind, alarm, at, source, person_id)
            values (:id, :decoy, :kind, :alarm, :at, :source, :person)
            """)
                .param("id", ids.next())
                .param("decoy", decoy)
                .param("kind", sign.kind().word())
                .param("alarm", sign.alarm())
                .param("at", Timestamp.from(sign.at()))
                .param("source", sign.source())
                .param("person", person == null ? null : person.value())
                .update();
    }

    boolean alarmedSince(UUID decoy, Instant since) {
        return jdbc.sql("select exists (select from custody.sign where decoy_id = ? and alarm and at > ?)")
                .params(decoy, Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** By invented client, the latest first. */
    Map<UUID, List<Sign>> of(List<UUID> decoys) {
        return jdbc
                .sql("select * from custody.sign where decoy_id = any(?) order by at desc limit 1000")
                .param(decoys.toArray(UUID[]::new))
                .query(SignTable::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::decoy, Collectors.mapping(Row::sign, Collectors.toList())));
    }

    private static Row row(ResultSet row, int place) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Row(
                row.getObject("decoy_id", UUID.class),
                new Sign(
                        SignKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getBoolean("alarm"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("source"),
                        person == null ? null : new EmployeeId(person)));
    }
}
