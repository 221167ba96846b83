package dev.struktura.custody;

import dev.struktura.staff.EmployeeId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds an invented client by what rings or writes. */
@Repository
class SuspectTable {

    private final JdbcClient jdbc;

    SuspectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param address a phone in E.164 or an address in lower case */
    Optional<Suspect> at(String address) {
        return jdbc.sql("""
            select d.id, d.name, d.export_id, coalesce(c.person_id, e.asked_by) as person_id,
                   coalesce(c.person_name, e.asked_name) as person_name
              from custody.decoy d
              left join custody.canary c on c.decoy_id = d.id
              left join custody.export e on e.id = d.export_id
             where d.phone = :address or d.email = :address
            """)
                .param("address", address)
                .query((row, n) -> {
                    UUID export = row.getObject("export_id", UUID.class);
                    return new Suspect(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            new EmployeeId(row.getObject("person_id", UUID.class)),
                            row.getString("person_name"),
                            export == null ? null : new ExportId(export));
                })
                .optional();
    }
}
