package dev.struktura.talks;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.ClientReferences;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a client wrote follows it when it becomes part of another, and comes back with it. */
@Component
class TalksOfClient implements ClientReferences {

    private final JdbcClient sql;

    TalksOfClient(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "talks.of-client";
    }

    @Override
    public int count(ClientId client) {
        return sql.sql("select count(*) from talks.message where client_id = :client")
                .param("client", client.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Set<ClientId> named(Collection<ClientId> some) {
        return Set.copyOf(sql.sql("select distinct client_id from talks.message where client_id = any(:clients)")
                .param("clients", some.stream().map(ClientId::value).toArray(UUID[]::new))
                .query((row, n) -> new ClientId(row.getObject("client_id", UUID.class)))
                .list());
    }

    @Override
    public List<UUID> repoint(ClientId from, ClientId to) {
        return sql.sql("update talks.message set client_id = :to where client_id = :from returning id")
                .param("from", from.value())
                .param("to", to.value())
                .query(UUID.class)
                .list();
    }

    @Override
    public void restore(List<UUID> rows, ClientId from, ClientId to) {
        sql.sql("update talks.message set client_id = :to where id = any(:rows) and client_id = :from")
                .param("rows", rows.toArray(UUID[]::new))
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
