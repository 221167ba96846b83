package dev.struktura.deals;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many deals stand where in a process, as far as the one who asks may see. */
@Component
public class Standing {

    private final JdbcClient sql;

    Standing(JdbcClient sql) {
        this.sql = sql;
    }

    private record Stand(String stage, int deals) {}

    /** Open and parked deals by stage, of all versions of the process. */
    public Map<String, Integer> inStagesOf(String process) {
        return sql.sql("""
            select stage, count(*)::int as deals from deals.deal
            where process = ? and status in ('OPEN', 'PARKED') group by stage
            """).param(process).query(Stand.class).list().stream()
                .collect(Collectors.toMap(Stand::stage, Stand::deals));
    }
}
