package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the deal that something new of a client belongs to. */
@Component
public class DealsUnderWay {

    private final JdbcClient sql;
    private final DealRows rows;
    private final DealViews views;

    DealsUnderWay(JdbcClient sql, DealRows rows, DealViews views) {
        this.sql = sql;
        this.rows = rows;
        this.views = views;
    }

    /**
     * The latest deal under way with one of these clients, an open one before a parked one. One that was opened blind shows nobody its
     * client and is none of them.
     */
    public Optional<Deal> latestOf(Collection<ClientId> clients) {
        return sql.sql("select " + DealRows.COLUMNS + """
             from deals.deal d
            where d.client_id = any(:clients) and d.status in ('OPEN', 'PARKED') and not d.blind
            order by d.status, d.number desc limit 1\
            """)
                .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .query(rows::row)
                .optional()
                .map(views::deal);
    }
}
