package dev.struktura.clients;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens the numbers and addresses of many clients at once; for files that somebody has the right to take out, never for a screen. */
@Repository
public class ContactSheets {

    private record Row(
            ClientId client, String name, @Nullable Reach reach) {}

    private final JdbcClient jdbc;
    private final ContactSeal seal;

    ContactSheets(JdbcClient jdbc, ContactSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A client without contacts is left out. */
    public Map<ClientId, ContactSheet> of(Collection<ClientId> clients) {
        return jdbc
                .sql("""
                    select contact.client_id, contact.name, point.id as point_id, point.kind, point.value
                    from clients.contact left join clients.contact_point point on point.contact_id = contact.id
                    where contact.client_id = any(:clients)
                    order by contact.created_at, contact.id, point.created_at, point.id
                    """)
                .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .query(this::row)
                .list()
                .stream()
                .collect(groupingBy(Row::client, collectingAndThen(toList(), ContactSheets::sheet)));
    }

    private Row row(ResultSet row, int place) throws SQLException {
        UUID point = row.getObject("point_id", UUID.class);
        return new Row(
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getString("name"),
                point == null
                        ? null
                        : new Reach(
                                ContactPointKind.valueOf(row.getString("kind")),
                                seal.open(point, row.getBytes("value"))));
    }

    private static ContactSheet sheet(List<Row> rows) {
        return new ContactSheet(
                rows.stream().map(Row::name).distinct().toList(),
                values(rows, ContactPointKind.PHONE),
                values(rows, ContactPointKind.EMAIL));
    }

    private static List<String> values(List<Row> rows, ContactPointKind kind) {
        return rows.stream()
                .map(Row::reach)
                .filter(Objects::nonNull)
                .filter(reach -> reach.kind() == kind)
                .map(Reach::value)
                .distinct()
                .toList();
    }
}
