package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.ClientReferences;
import dev.struktura.clients.Clients;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deals follow their client when it becomes part of another, and come back with it. */
@Component
class DealsOfClient implements ClientReferences {

    private final JdbcClient sql;
    private final Clients clients;

    DealsOfClient(JdbcClient sql, Clients clients) {
        this.sql = sql;
        this.clients = clients;
    }

    @Override
    public String name() {
        return "deals.of-client";
    }

    @Override
    public int count(ClientId client) {
        return sql.sql("select count(*) from deals.deal where client_id = :client")
                .param("client", client.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Set<ClientId> named(Collection<ClientId> some) {
        return Set.copyOf(sql.sql("select distinct client_id from deals.deal where client_id = any(:clients)")
                .param("clients", some.stream().map(ClientId::value).toArray(UUID[]::new))
                .query((rs, n) -> new ClientId(rs.getObject("client_id", UUID.class)))
                .list());
    }

    @Override
    public List<UUID> repoint(ClientId from, ClientId to) {
        return sql.sql("""
            update deals.deal set client_id = :to, client_name = :name where client_id = :from returning id
            """)
                .param("from", from.value())
                .param("to", to.value())
                .param("name", nameOf(to))
                .query(UUID.class)
                .list();
    }

    @Override
    public void restore(List<UUID> rows, ClientId from, ClientId to) {
        sql.sql("""
            update deals.deal set client_id = :to, client_name = :name where id = any(:rows) and client_id = :from
            """)
                .param("rows", rows.toArray(UUID[]::new))
                .param("from", from.value())
                .param("to", to.value())
                .param("name", nameOf(to))
                .update();
    }

    private String nameOf(ClientId client) {
        String name = clients.names(List.of(client)).get(client);
        if (name == null) {
            throw new IllegalArgumentException("no such client: " + client);
        }
        return name;
    }
}
