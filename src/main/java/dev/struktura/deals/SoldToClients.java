package dev.struktura.deals;

import dev.struktura.structure.ClientBase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What deals say of the client base: who bought within a year, who did again, how long it took. */
@Component
class SoldToClients implements ClientBase {

    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcClient sql;

    SoldToClients(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Facts facts(Instant now) {
        return sql.sql("""
            with won as (
                select client_id, extract(epoch from entered_at - created_at) as length
                from deals.deal where status = 'WON' and entered_at > ? and entered_at <= ?),
            bought as (select count(*) as times from won group by client_id)
            select (select count(*) from bought) as buyers,
                   (select count(*) from bought where times > 1) as regulars,
                   (select count(*) from won) as deals,
                   (select coalesce(percentile_cont(0.5) within group (order by length), 0) from won) as length\
            """)
                .param(Timestamp.from(now.minus(YEAR)))
                .param(Timestamp.from(now))
                .query((rs, row) -> new Facts(
                        rs.getInt("buyers"),
                        rs.getInt("regulars"),
                        rs.getInt("deals"),
                        Duration.ofSeconds(rs.getLong("length"))))
                .single();
    }
}
